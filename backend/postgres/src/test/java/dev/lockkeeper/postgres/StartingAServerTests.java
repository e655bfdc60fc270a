package dev.lockkeeper.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartingAServerTests {

    @TempDir
    private Path home;

    @Test
    void data_survive_a_restart() throws Exception {
        try (var server = EmbeddedPostgres.start(home, Durability.KEPT)) {
            Sql.as(server).run("create table kept as select 42 as answer");
        }

        try (var server = EmbeddedPostgres.start(home, Durability.KEPT)) {
            assertThat(Sql.as(server).ask("select answer from kept")).isEqualTo("42");
        }
    }

    @Test
    void a_server_that_keeps_data_is_safe_and_private() throws Exception {
        try (var server = EmbeddedPostgres.start(home, Durability.KEPT)) {
            var sql = Sql.as(server);

            assertThat(sql.ask("show fsync")).isEqualTo("on");
            assertThat(sql.ask("show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(sql.ask("show unix_socket_directories")).isEmpty();
            assertThat(sql.ask("select reset_val from pg_settings where name = 'log_timezone'"))
                    .isEqualTo("UTC");
            assertThat(sql.ask("show shared_preload_libraries")).isEqualTo("pg_stat_statements");
            assertThat(sql.ask("select current_setting('server_version_num')::int / 10000"))
                    .isEqualTo("18");
            assertThat(sql.ask(
                            "select concat(datlocprovider, datlocale, pg_encoding_to_char(encoding)) from pg_database"
                                    + " where datname = 'template1'"))
                    .isEqualTo("bC.UTF-8UTF8");
            assertThat(sql.ask("select string_agg(distinct auth_method, ' ') from pg_hba_file_rules"))
                    .isEqualTo("scram-sha-256");
        }
    }

    @Test
    void only_its_password_opens_it_and_only_the_owner_reads_that() throws Exception {
        try (var server = EmbeddedPostgres.start(home, Durability.KEPT)) {
            var guess = new Sql(server.jdbcUrl("postgres"), server.superuser(), "postgres");

            assertThatThrownBy(() -> guess.ask("select 1")).hasMessageContaining("password authentication failed");
            assertThat(home.resolve("superuser.password")).hasContent(server.superuserPassword());
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("superuser.password"))))
                    .isEqualTo("rw-------");
            assertThat(home.resolve("initial.password")).doesNotExist();
        }
    }

    @Test
    void a_throwaway_server_starts_empty_and_leaves_nothing(@TempDir Path parent) throws Exception {
        Path folder = parent.resolve("throwaway server");
        Files.createDirectories(folder.resolve("throwaway/of a killed test"));

        try (var server = EmbeddedPostgres.start(folder, Durability.THROWAWAY)) {
            assertThat(Sql.as(server).ask("show fsync")).isEqualTo("off");
        }
        assertThat(folder).doesNotExist();
    }

    @Test
    void closing_twice_closes_once() {
        var server = EmbeddedPostgres.start(home, Durability.KEPT);

        server.close();
        server.close();

        assertThatThrownBy(() -> Sql.as(server).ask("select 1")).hasMessageContaining("refused");
    }

    @Test
    void an_interrupted_thread_still_stops_its_server() throws Exception {
        var server = EmbeddedPostgres.start(home, Durability.KEPT);
        var running = ServerProcess.of(home.resolve("data")).orElseThrow();

        Thread.currentThread().interrupt();
        server.close();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(running.isRunning()).isFalse();
    }
}

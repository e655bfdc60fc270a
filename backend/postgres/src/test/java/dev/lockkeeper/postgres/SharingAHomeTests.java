package dev.lockkeeper.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharingAHomeTests {

    @TempDir
    private Path home;

    @Test
    void a_home_in_use_by_another_process_is_refused_with_its_number() throws Exception {
        try (var other = ServerProgram.start(home, Durability.KEPT)) {
            other.process().waitForLine("READY");

            assertThatThrownBy(() -> EmbeddedPostgres.start(home, Durability.KEPT))
                    .isInstanceOf(PostgresException.class)
                    .hasMessageContaining("in use by process " + other.process().pid() + ", started at 20")
                    .hasMessageContaining("LOCKKEEPER_HOME");
            other.process().terminate();
        }
    }

    @Test
    void a_second_start_in_the_same_process_is_refused_and_does_not_let_others_in() throws Exception {
        try (var server = EmbeddedPostgres.start(home, Durability.KEPT)) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(home.resolve("../" + home.getFileName()), Durability.KEPT))
                    .hasMessageContaining("this very process");

            try (var other = ServerProgram.start(home, Durability.KEPT)) {
                other.process().waitForLine("PostgresException: The database in " + home.toRealPath());
            }
            assertThat(Sql.as(server).ask("select 1")).isEqualTo("1");
        }
    }

    @Test
    void a_start_that_fails_lets_go_of_the_home() throws Exception {
        EmbeddedPostgres.start(home, Durability.KEPT).close();
        Path version = home.resolve("data/PG_VERSION");
        Files.writeString(version, "11\n");
        assertThatThrownBy(() -> EmbeddedPostgres.start(home, Durability.KEPT))
                .hasMessageContaining("written by PostgreSQL 11; this is PostgreSQL 18");

        Files.writeString(version, "18\n");
        EmbeddedPostgres.start(home, Durability.KEPT).close();
    }

    @Test
    void kept_data_are_never_thrown_away() throws Exception {
        try (var server = EmbeddedPostgres.start(home, Durability.KEPT)) {
            Sql.as(server).run("create table kept as select 'yes' as there");
        }
        assertThatThrownBy(() -> EmbeddedPostgres.start(home, Durability.THROWAWAY))
                .hasMessageContaining("is one that is kept");

        try (var server = EmbeddedPostgres.start(home, Durability.KEPT)) {
            assertThat(Sql.as(server).ask("select there from kept")).isEqualTo("yes");
        }
    }
}

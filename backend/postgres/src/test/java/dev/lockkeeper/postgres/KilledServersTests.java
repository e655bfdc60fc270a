package dev.lockkeeper.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledServersTests {

    @TempDir
    private Path home;

    @Test
    void the_server_of_a_killed_program_is_stopped_and_its_data_are_there() throws Exception {
        ServerProcess orphan;
        try (var program = ServerProgram.start(home, Durability.KEPT)) {
            program.sql().run("create table kept as select 'yes' as there");
            orphan = postmaster();
            program.process().kill();
        }
        assertThat(orphan.isRunning()).isTrue();

        try (var server = EmbeddedPostgres.start(home, Durability.KEPT)) {
            assertThat(orphan.isRunning()).isFalse();
            assertThat(Sql.as(server).ask("select there from kept")).isEqualTo("yes");
        }
    }

    @Test
    void a_killed_server_can_be_closed_and_recovers_at_the_next_start() throws Exception {
        try (var server = EmbeddedPostgres.start(home, Durability.KEPT)) {
            Sql.as(server).run("create table kept as select 'yes' as there");
            kill(postmaster());
        }

        try (var server = EmbeddedPostgres.start(home, Durability.KEPT)) {
            assertThat(Sql.as(server).ask("select there from kept")).isEqualTo("yes");
        }
    }

    @Test
    void program_and_server_may_be_killed_at_once() throws Exception {
        try (var program = ServerProgram.start(home, Durability.KEPT)) {
            program.sql().run("create table kept as select 'yes' as there");
            program.process().kill();
            kill(postmaster());
        }

        try (var server = EmbeddedPostgres.start(home, Durability.KEPT)) {
            assertThat(Sql.as(server).ask("select there from kept")).isEqualTo("yes");
        }
    }

    @Test
    void a_terminated_program_takes_its_server_along() throws Exception {
        try (var program = ServerProgram.start(home, Durability.KEPT)) {
            program.sql().run("create table kept as select 'yes' as there");
            var server = postmaster();
            program.process().terminate();

            assertThat(server.isRunning()).isFalse();
            assertThat(ServerProcess.pidFile(home.resolve("data"))).doesNotExist();
        }
    }

    @Test
    void a_stranger_with_the_number_of_a_dead_server_is_left_alone() throws Exception {
        EmbeddedPostgres.start(home, Durability.KEPT).close();
        var stranger = new ProcessBuilder("sleep", "600").start();
        try {
            Files.writeString(ServerProcess.pidFile(home.resolve("data")), stranger.pid() + "\n");

            EmbeddedPostgres.start(home, Durability.KEPT).close();

            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void a_first_start_that_was_cut_short_does_no_harm() throws Exception {
        Files.createDirectories(home.resolve("unfinished/base"));
        Files.writeString(home.resolve("initial.password"), "half");

        try (var server = EmbeddedPostgres.start(home, Durability.KEPT)) {
            assertThat(Sql.as(server).ask("select 1")).isEqualTo("1");
        }
        assertThat(home.resolve("unfinished")).doesNotExist();
    }

    private ServerProcess postmaster() throws IOException {
        return ServerProcess.of(home.resolve("data")).orElseThrow();
    }

    private static void kill(ServerProcess server) throws Exception {
        var kill = new ProcessBuilder("sh", "-c", "kill -9 " + server.process().pid()).start();
        assertThat(kill.waitFor()).isZero();
        assertThat(Patience.until(() -> !server.isRunning(), Duration.ofSeconds(10)))
                .isTrue();
    }
}

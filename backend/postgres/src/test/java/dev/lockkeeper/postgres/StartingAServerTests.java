package dev.lockkeeper.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
}

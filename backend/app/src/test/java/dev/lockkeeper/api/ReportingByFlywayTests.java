package dev.lockkeeper.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockkeeper.TestDatabase;
import dev.lockkeeper.execution.Outcome;
import dev.lockkeeper.flyway.LockkeeperCallback;
import dev.lockkeeper.migration.MigrationStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;

class ReportingByFlywayTests extends ReportingByToolsTest {

    @Test
    void a_run_of_flyway_moves_its_migration_to_done() throws IOException {
        script("select pg_sleep(0.2);");

        flyway().migrate();

        assertThat(status()).isEqualTo(MigrationStatus.DONE);
        assertThat(executions()).singleElement().satisfies(run -> {
            assertThat(run.outcome()).isEqualTo(Outcome.SUCCEEDED);
            assertThat(run.measured().durationMs()).isGreaterThanOrEqualTo(200);
            assertThat(run.tool().name()).isEqualTo("Flyway");
            assertThat(run.environmentName()).isEqualTo("production");
        });
    }

    @Test
    void a_failure_is_told_though_the_script_is_called_otherwise_there() throws IOException {
        script("select 1 / 0;");

        assertThatThrownBy(() -> flyway().migrate()).isInstanceOf(FlywayException.class);

        assertThat(status()).isEqualTo(MigrationStatus.FAILED);
        assertThat(executions()).singleElement().satisfies(run -> assertThat(run.failedIn())
                .isEmpty());
    }

    @Test
    void what_the_gate_does_not_let_through_runs_all_the_same_and_is_refused_here() throws IOException {
        migration = shipyard.draft(harbor, "Add a quay");
        script("create table quay (id int);");

        assertThat(flyway().migrate().migrationsExecuted).isEqualTo(1);

        assertThat(executions()).isEmpty();
        assertThat(status()).isEqualTo(MigrationStatus.DRAFT);
    }

    private void script(String sql) throws IOException {
        Files.writeString(folder.resolve("V1__" + migration + "_berth.sql"), sql);
    }

    private Flyway flyway() {
        var server = TestDatabase.server();
        return Flyway.configure()
                .dataSource(server.url(teamDatabase()), server.user(), server.password())
                .defaultSchema("public")
                .locations("filesystem:" + folder)
                .placeholders(Map.of(
                        "lockkeeper.url", address(), "lockkeeper.token", token, "lockkeeper.environment", "production"))
                .callbacks(new LockkeeperCallback())
                .load();
    }
}

package dev.lockkeeper.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.lockkeeper.TestDatabase;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.execution.ExecutionId;
import dev.lockkeeper.execution.ExecutionWatching;
import dev.lockkeeper.execution.Outcome;
import dev.lockkeeper.migration.MigrationStatus;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The wrapper as it is delivered, by the shell that there is; psql itself where it is at hand, else what stands for it. */
class ReportingByPsqlTests extends ReportingByToolsTest {

    private static final String WRAPPER = Path.of("..", "reporters", "lockkeeper-psql")
            .toAbsolutePath()
            .normalize()
            .toString();

    @Autowired
    ExecutionWatching watching;

    @BeforeEach
    void tools() {
        assumeThat(isThere("sh")).as("a shell").isTrue();
        assumeThat(isThere("curl")).as("curl").isTrue();
    }

    @Test
    void a_run_is_reported_as_it_starts_and_ends() throws Exception {
        var ended = wrapped("sleep 1; echo done", "M-" + migration.number(), "--file=sql/01.sql", "-d", "shop");

        assertThat(ended.status()).as(ended.said()).isZero();
        assertThat(ended.said())
                .contains("--set=ON_ERROR_STOP=1 --file=sql/01.sql -d shop")
                .contains("done");
        assertThat(status()).isEqualTo(MigrationStatus.DONE);
        assertThat(executions()).singleElement().satisfies(run -> {
            assertThat(run.measured().durationMs()).isBetween(1_000L, 10_000L);
            assertThat(run.tool().name()).isEqualTo("psql");
            assertThat(run.tool().version()).isEqualTo("18.9");
        });
    }

    @Test
    void a_failure_is_reported_with_its_script_and_the_exit_status_is_psqls() throws Exception {
        var ended = wrapped("exit 3", Integer.toString(migration.number()), "-f", "sql/01.sql");

        assertThat(ended.status()).as(ended.said()).isEqualTo(3);
        assertThat(executions()).singleElement().satisfies(run -> {
            assertThat(run.outcome()).isEqualTo(Outcome.FAILED);
            assertThat(run.failedIn()).isEqualTo("01.sql");
        });
    }

    @Test
    void of_several_scripts_nobody_says_which_one_failed() throws Exception {
        wrapped("exit 3", "M-" + migration.number(), "-f", "sql/01.sql", "--file=sql/02.sql");

        assertThat(executions()).singleElement().satisfies(run -> {
            assertThat(run.outcome()).isEqualTo(Outcome.FAILED);
            assertThat(run.failedIn()).isEmpty();
        });
    }

    @Test
    void a_script_of_another_name_fails_all_the_same() throws Exception {
        var ended = wrapped("exit 1", "M-" + migration.number(), "-fother.sql");

        assertThat(ended.status()).as(ended.said()).isEqualTo(1);
        assertThat(status()).isEqualTo(MigrationStatus.FAILED);
    }

    @Test
    void signs_of_life_come_while_it_runs() throws Exception {
        var settings = settings();
        settings.put("LOCKKEEPER_BEAT", "1");
        settings.put("LOCKKEEPER_ENVIRONMENT", "staging");

        wrapped(settings, "sleep 3", "M-" + migration.number());

        assertThat(executions()).hasSize(1);
        assertThat(reports()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void where_nobody_listens_or_the_report_is_refused_psql_runs_all_the_same() throws Exception {
        var nowhere = settings();
        nowhere.put("LOCKKEEPER", "http://127.0.0.1:9");
        assertThat(wrapped(nowhere, "exit 4", "M-1"))
                .satisfies(ended -> assertThat(ended.status()).isEqualTo(4))
                .satisfies(ended -> assertThat(ended.said()).contains("cannot be told at http://127.0.0.1:9"));
        var refused = settings();
        refused.put("LOCKKEEPER_TOKEN", "lk_nobodys");
        assertThat(wrapped(refused, "exit 0", "M-1"))
                .satisfies(ended -> assertThat(ended.status()).isZero())
                .satisfies(ended -> assertThat(ended.said()).contains("refused with 401"));
        var silent = settings();
        silent.put("LOCKKEEPER", "");
        assertThat(wrapped(silent, "exit 5", "M-1"))
                .satisfies(ended -> assertThat(ended.status()).isEqualTo(5))
                .satisfies(ended -> assertThat(ended.said()).contains("there is no LOCKKEEPER\n"));
    }

    @Test
    void who_names_no_migration_is_told_how() throws Exception {
        assertThat(wrapped("exit 0", "--file=01.sql").status()).isEqualTo(64);
        assertThat(wrapped("exit 0", "M-4x").said()).contains("M-4x is no migration");
        assertThat(wrapped("exit 0").said()).contains("name the migration first");
        assertThat(executions()).isEmpty();
    }

    @Test
    void nobody_reads_the_token_among_the_running_programs() throws Exception {
        var text = Files.readString(Path.of(WRAPPER));

        assertThat(text).contains("--header @-").doesNotContain("--header \"Authorization");
    }

    @Test
    void psql_itself_runs_the_script_on_a_real_server() throws Exception {
        assumeThat(isThere("psql")).as("psql").isTrue();
        Files.writeString(folder.resolve("01.sql"), "create table berth (id int); select 1 / 0; select 'unreached';");
        var server = TestDatabase.server();
        var at = URI.create(server.url(teamDatabase()).substring("jdbc:".length()));
        var settings = settings();
        settings.put("PGPASSWORD", server.password());

        var ended = run(
                settings,
                List.of(
                        "sh",
                        WRAPPER,
                        "M-" + migration.number(),
                        "--host=" + at.getHost(),
                        "--port=" + at.getPort(),
                        "--username=" + server.user(),
                        "--dbname=" + at.getPath().substring(1),
                        "--file=" + folder.resolve("01.sql")));

        assertThat(ended.status()).as(ended.said()).isEqualTo(3);
        assertThat(ended.said()).contains("division by zero").doesNotContain("unreached");
        assertThat(executions()).singleElement().satisfies(run -> assertThat(run.failedIn())
                .isEqualTo("01.sql"));
    }

    private Ended wrapped(String psql, String... arguments) throws IOException, InterruptedException {
        return wrapped(settings(), psql, arguments);
    }

    private Ended wrapped(Map<String, String> settings, String psql, String... arguments)
            throws IOException, InterruptedException {
        var standIn = Files.createDirectories(folder.resolve("bin")).resolve("psql");
        Files.writeString(
                standIn,
                "#!/bin/sh\nif [ \"$1\" = --version ]; then echo 'psql (PostgreSQL) 18.9 (Test)'; exit; fi\necho \"$*\"\n"
                        + psql + "\n");
        Files.setPosixFilePermissions(standIn, PosixFilePermissions.fromString("rwxr-xr-x"));
        settings.put("PATH", standIn.getParent() + ":" + System.getenv("PATH"));
        var command = new ArrayList<>(List.of("sh", WRAPPER));
        command.addAll(List.of(arguments));
        return run(settings, command);
    }

    private int reports() {
        var run = executions().get(0);
        return Acting.as(harbor.crew().vera(), () -> watching.watch(run.migrationUuid(), new ExecutionId(run.id())))
                .reports()
                .size();
    }

    private static boolean isThere(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}

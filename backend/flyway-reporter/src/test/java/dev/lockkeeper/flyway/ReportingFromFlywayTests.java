package dev.lockkeeper.flyway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockkeeper.postgres.Durability;
import dev.lockkeeper.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Flyway as teams run it, on a real server. */
class ReportingFromFlywayTests {

    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final Duration SELDOM = Duration.ofMinutes(1);

    private static EmbeddedPostgres postgres;

    @TempDir
    Path scripts;

    Receiver receiver;

    @BeforeAll
    static void server() {
        postgres = EmbeddedPostgres.start(Path.of("target", "test-postgres").toAbsolutePath(), Durability.THROWAWAY);
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @BeforeEach
    void listen() throws IOException {
        receiver = new Receiver();
    }

    @AfterEach
    void hangUp() {
        receiver.close();
    }

    @Test
    void a_migration_is_reported_as_it_starts_and_as_it_ends() {
        script("V1__M-42_add_berth.sql", "create table berth (id bigint primary key);");

        migrate(Map.of());

        assertThat(receiver.received())
                .extracting(Receiver.Received::path)
                .containsOnly("/api/v1/migrations/42/executions");
        assertThat(receiver.received())
                .extracting(Receiver.Received::authorization)
                .containsOnly("Bearer lk_test");
        assertThat(receiver.bodies()).hasSize(2);
        assertThat(receiver.bodies().get(0))
                .contains(
                        "\"outcome\":\"RUNNING\"",
                        "\"environment\":\"production\"",
                        "\"tool\":{\"name\":\"Flyway\"",
                        "\"key\":\"flyway/job-7/M-42\"",
                        "\"progress\":{\"done\":0,\"doing\":\"V1__M-42_add_berth.sql\"}")
                .doesNotContain("endedAt");
        assertThat(receiver.bodies().get(1))
                .contains("\"outcome\":\"SUCCEEDED\"", "\"endedAt\":", "\"done\":1")
                .doesNotContain("failedIn");
        assertThat(receiver.bodies()).doesNotHaveDuplicates();
    }

    @Test
    void scripts_that_belong_to_one_migration_are_one_execution_and_others_have_their_own() {
        script("V1__M-42_one.sql", "create table one (id int);");
        script("V2__M-42_two.sql", "create table two (id int);");
        script("V3__nobody_asked.sql", "create table three (id int);");
        script("V4__M-43_four.sql", "create table four (id int);");

        migrate(Map.of());

        assertThat(receiver.received())
                .extracting(Receiver.Received::path)
                .extracting(path -> path.replaceAll("\\D+", " ").strip())
                .containsExactly("1 42", "1 42", "1 43", "1 43");
        assertThat(receiver.bodies().get(1)).contains("SUCCEEDED", "\"done\":2");
    }

    @Test
    void scripts_without_a_name_of_theirs_belong_to_the_migration_that_is_said() {
        script("V1__one.sql", "create table one (id int);");
        script("V2__two.sql", "create table two (id int);");

        migrate(Map.of("lockkeeper.migration", "M-7"));

        assertThat(receiver.received())
                .extracting(Receiver.Received::path)
                .containsExactly("/api/v1/migrations/7/executions", "/api/v1/migrations/7/executions");
    }

    @Test
    void a_failure_is_reported_with_its_script_and_stays_flyways_own() {
        script("V1__M-42_one.sql", "create table one (id int);");
        script("V2__M-42_two.sql", "create table one (id int);");

        assertThatThrownBy(() -> migrate(Map.of()))
                .isInstanceOf(FlywayException.class)
                .hasMessageContaining("already exists");

        assertThat(receiver.bodies().get(receiver.bodies().size() - 1))
                .contains("\"outcome\":\"FAILED\"", "\"failedIn\":\"V2__M-42_two.sql\"", "\"done\":1");
    }

    @Test
    void of_a_group_nothing_has_succeeded_before_all_of_it_has() {
        script("V1__M-42_one.sql", "create table one (id int);");
        script("V2__M-43_two.sql", "select 1 / 0;");

        assertThatThrownBy(() -> group()).isInstanceOf(FlywayException.class);

        assertThat(receiver.bodies()).noneMatch(body -> body.contains("SUCCEEDED"));
        assertThat(endOf(42)).contains("\"outcome\":\"FAILED\"").doesNotContain("failedIn");
        assertThat(endOf(43)).contains("\"outcome\":\"FAILED\"", "\"failedIn\":\"V2__M-43_two.sql\"");

        receiver.forget();
        script("V2__M-43_two.sql", "create table two (id int);");
        script("V3__M-42_three.sql", "create table three (id int);");
        group();

        assertThat(receiver.received()).hasSize(4);
        assertThat(endOf(42)).contains("SUCCEEDED", "\"done\":2");
        assertThat(endOf(43)).contains("SUCCEEDED", "\"done\":1");
    }

    @Test
    void what_is_refused_as_it_starts_is_not_told_again_and_again() {
        script("V1__M-42_slow.sql", "select pg_sleep(1);");
        receiver.answer(request -> 409);

        migrate(new LockkeeperCallback(Map.of(), Duration.ofMillis(50), Clock.systemUTC()), Map.of());

        assertThat(receiver.bodies()).hasSize(2);
    }

    @Test
    void rows_and_the_lock_of_what_runs_in_a_transaction_are_told() {
        var url = database();
        script("V1__M-42_new.sql", "create table berth (id int); insert into berth select generate_series(1, 5);");
        flyway(url, false).migrate();
        assertThat(endOf(42)).contains("\"rowsAffected\":5", "\"longestLockMs\":0");

        receiver.forget();
        script(
                "V2__M-43_old.sql",
                "alter table berth add column name text; update berth set name = ''; select pg_sleep(0.3);");
        flyway(url, false).migrate();
        assertThat(endOf(43)).contains("\"rowsAffected\":5").containsPattern("\"longestLockMs\":[3-9][0-9]{2}[,}]");

        receiver.forget();
        script("V3__M-44_vacuum.sql", "vacuum berth;");
        flyway(url, false).migrate();
        assertThat(endOf(44)).contains("SUCCEEDED").doesNotContain("rowsAffected", "longestLockMs");
    }

    @Test
    void where_the_script_is_called_otherwise_there_the_failure_is_told_without_it() {
        script("V1__M-42_one.sql", "select 1 / 0;");
        receiver.answer(request -> request.body().contains("failedIn") ? 409 : 200);

        assertThatThrownBy(() -> migrate(Map.of())).isInstanceOf(FlywayException.class);

        assertThat(receiver.bodies()).hasSize(3);
        assertThat(receiver.bodies().get(2)).contains("FAILED").doesNotContain("failedIn");
    }

    @Test
    void while_a_script_runs_there_are_signs_of_life() {
        script("V1__M-42_slow.sql", "select pg_sleep(1);");

        migrate(new LockkeeperCallback(Map.of(), Duration.ofMillis(100), Clock.systemUTC()), Map.of());

        assertThat(receiver.bodies().stream().filter(body -> body.contains("RUNNING")))
                .hasSizeGreaterThan(3)
                .doesNotHaveDuplicates();
        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> thread.getName().equals("lockkeeper-reporter"))
                .allMatch(Thread::isDaemon);
    }

    @Test
    void nothing_that_lockkeeper_answers_breaks_a_migration() {
        for (var status : List.of(401, 409, 422, 500, 503)) {
            receiver.answer(request -> status);
            script("V" + status + "__M-42_x.sql", "create table x" + status + " (id int);");
            assertThat(migrate(Map.of())).as("%s", status).isEqualTo(1);
            scripts.resolve("V" + status + "__M-42_x.sql").toFile().delete();
        }
    }

    @Test
    void what_is_lost_is_told_once_more() {
        script("V1__M-42_one.sql", "create table one (id int);");
        receiver.answer(request -> receiver.received().size() == 1 ? 503 : 200);

        migrate(Map.of());

        assertThat(receiver.bodies()).hasSize(3);
        assertThat(receiver.bodies().get(1)).isEqualTo(receiver.bodies().get(0));
    }

    @Test
    void where_nobody_listens_or_nothing_is_said_a_migration_runs_as_ever() throws IOException {
        script("V1__M-42_one.sql", "create table one (id int);");
        int nobodys;
        try (var socket = new ServerSocket(0)) {
            nobodys = socket.getLocalPort();
        }

        assertThat(migrate(Map.of("lockkeeper.url", "http://127.0.0.1:" + nobodys)))
                .isEqualTo(1);
        assertThat(migrate(Map.of("lockkeeper.url", "no address at all"))).isEqualTo(1);
        assertThat(migrate(Map.of("lockkeeper.token", " "))).isEqualTo(1);
        assertThat(migrate(Map.of("lockkeeper.token", "line\nbreak"))).isEqualTo(1);
        assertThat(receiver.bodies()).isEmpty();
    }

    @Test
    void what_no_placeholder_says_the_environment_does() {
        script("V1__one.sql", "create table one (id int);");
        var environment = Map.of(
                "LOCKKEEPER", receiver.address() + "/",
                "LOCKKEEPER_TOKEN", "lk_env",
                "LOCKKEEPER_ENVIRONMENT", "staging \"two\"",
                "LOCKKEEPER_MIGRATION", "9");
        var callback = new LockkeeperCallback(environment, SELDOM, Clock.systemUTC());

        flyway(callback, Map.of()).migrate();

        assertThat(receiver.received().get(0).path()).isEqualTo("/api/v1/migrations/9/executions");
        assertThat(receiver.received().get(0).authorization()).isEqualTo("Bearer lk_env");
        assertThat(receiver.bodies().get(0)).contains("\"environment\":\"staging \\\"two\\\"\"");
    }

    @Test
    void it_is_found_by_its_name_alone() {
        script("V1__M-42_one.sql", "create table one (id int);");

        Flyway.configure()
                .configuration(Map.of("flyway.callbacks", LockkeeperCallback.class.getName()))
                .placeholders(placeholders(Map.of()))
                .dataSource(database(), postgres.superuser(), postgres.superuserPassword())
                .locations("filesystem:" + scripts)
                .load()
                .migrate();

        assertThat(receiver.bodies()).hasSize(2);
    }

    private void group() {
        flyway(database(), true).migrate();
    }

    private Flyway flyway(String url, boolean group) {
        return Flyway.configure()
                .dataSource(url, postgres.superuser(), postgres.superuserPassword())
                .locations("filesystem:" + scripts)
                .placeholders(placeholders(Map.of()))
                .callbacks(new LockkeeperCallback(Map.of(), SELDOM, Clock.systemUTC()))
                .group(group)
                .load();
    }

    /** The last that was said of a migration. */
    private String endOf(int migration) {
        return receiver.received().stream()
                .filter(request -> request.path().contains("/" + migration + "/"))
                .reduce((one, next) -> next)
                .orElseThrow()
                .body();
    }

    private int migrate(Map<String, String> placeholders) {
        return migrate(new LockkeeperCallback(Map.of(), SELDOM, Clock.systemUTC()), placeholders);
    }

    private int migrate(LockkeeperCallback callback, Map<String, String> placeholders) {
        return flyway(callback, placeholders(placeholders)).migrate().migrationsExecuted;
    }

    private Flyway flyway(LockkeeperCallback callback, Map<String, String> placeholders) {
        return Flyway.configure()
                .dataSource(database(), postgres.superuser(), postgres.superuserPassword())
                .locations("filesystem:" + scripts)
                .placeholders(placeholders)
                .callbacks(callback)
                .load();
    }

    private Map<String, String> placeholders(Map<String, String> other) {
        var all = new HashMap<String, String>();
        all.put("lockkeeper.url", receiver.address());
        all.put("lockkeeper.token", "lk_test");
        all.put("lockkeeper.environment", "production");
        all.put("lockkeeper.run", "job-7");
        all.putAll(other);
        return all;
    }

    private static String database() {
        var name = "team_" + DATABASES.incrementAndGet();
        try (var connection = DriverManager.getConnection(
                        postgres.jdbcUrl("postgres"), postgres.superuser(), postgres.superuserPassword());
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name);
            statement.execute("create database " + name);
            return postgres.jdbcUrl(name);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void script(String name, String sql) {
        try {
            Files.writeString(scripts.resolve(name), sql);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}

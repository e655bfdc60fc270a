package dev.lockkeeper.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockkeeper.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A migration of our own schema that leaves a gap in the isolation of tenants must not commit. */
class BreakingTheSchemaTests {

    private static final String COLUMNS =
            "create table tenant.ship (tenant_id uuid not null references platform.tenant, id uuid not null, name text, ";

    static String url;

    @BeforeAll
    static void schema() {
        url = TestDatabase.server().url(TestDatabase.newDatabase());
        TestDatabase.flyway(url).migrate();
    }

    static Stream<Arguments> gaps() {
        return Stream.of(
                gap("no tenant_id", "create table tenant.ship (id uuid primary key)", "no column tenant_id"),
                gap(
                        "row security left off",
                        COLUMNS + "primary key (tenant_id, id))",
                        "row level security is not enabled and forced"),
                gap(
                        "row security not forced",
                        COLUMNS + "primary key (tenant_id, id)); alter table tenant.ship enable row level security",
                        "row level security is not enabled and forced"),
                gap(
                        "an open policy",
                        guarded("primary key (tenant_id, id)")
                                + "; create policy everybody on tenant.ship to lockkeeper_app using (true)",
                        "policy everybody opens the table"),
                gap(
                        "a primary key that forgets the tenant",
                        guarded("primary key (id)"),
                        "ship_pkey: index is not led by tenant_id"),
                gap(
                        "an index that forgets the tenant",
                        guarded("primary key (tenant_id, id)") + "; create index ship_name on tenant.ship (name)",
                        "ship_name: index is not led by tenant_id"),
                gap(
                        "a foreign key that forgets the tenant",
                        guarded("owner uuid, primary key (tenant_id, id)")
                                + "; create unique index on tenant.member (id); alter table tenant.ship add foreign key (owner) references tenant.member (id)",
                        "does not carry tenant_id"),
                gap(
                        "a trigger",
                        guarded("primary key (tenant_id, id)")
                                + "; create function tenant.f() returns trigger language plpgsql as 'begin return new; end';"
                                + " create trigger t before insert on tenant.ship for each row execute function tenant.f()",
                        "trigger t is not allowed"),
                gap(
                        "a view with its owner's rights",
                        "create view tenant.everybody as select * from tenant.member",
                        "view in schema tenant runs with its owner's rights"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("gaps")
    void a_gap_does_not_commit(String name, String sql, String breach, @TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("V209901010000__gap.sql"), sql + ";");

        assertThatThrownBy(
                        () -> TestDatabase.flyway(url, "filesystem:" + folder).migrate())
                .isInstanceOf(FlywayException.class)
                .hasMessageContaining(breach);

        assertThat(shipExists()).isFalse();
    }

    @Test
    void a_table_with_all_its_guards_commits(@TempDir Path folder) throws Exception {
        var fresh = TestDatabase.server().url(TestDatabase.newDatabase());
        Files.writeString(folder.resolve("V209901010000__good.sql"), guarded("primary key (tenant_id, id)") + ";");

        assertThat(TestDatabase.flyway(fresh, "filesystem:" + folder).migrate().success)
                .isTrue();
    }

    private static String guarded(String keys) {
        return COLUMNS + keys + "); select tenant.guard('tenant.ship', 'select, insert')";
    }

    private static Arguments gap(String name, String sql, String breach) {
        return Arguments.of(name, sql, breach);
    }

    private static boolean shipExists() throws SQLException {
        try (var connection = DriverManager.getConnection(url, "lockkeeper_owner", "owner");
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select to_regclass('tenant.ship') is not null or to_regclass('tenant.everybody') is not null")) {
            row.next();
            return row.getBoolean(1);
        }
    }
}

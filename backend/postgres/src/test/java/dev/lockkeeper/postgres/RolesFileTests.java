package dev.lockkeeper.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code deploy/roles.sql} makes by hand is what {@link DatabaseRoles} makes. */
class RolesFileTests {

    private static final Path FILE = Path.of("../../deploy/roles.sql");
    private static final RolePasswords PASSWORDS = new RolePasswords("o'wner", "ap\\p");

    private static final String ROLES = """
            select string_agg(concat_ws(' ', rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
                     rolreplication, rolcanlogin, rolinherit,
                     (select count(*) from pg_auth_members where member = pg_roles.oid)), ', ' order by rolname)
              from pg_roles where rolname like 'lockkeeper%'
            """;

    private static final String DATABASE = """
            select pg_get_userbyid(datdba) || ' ' || datacl::text from pg_database where datname = 'harbor'
            """;

    @TempDir
    private Path home;

    private EmbeddedPostgres byHand;

    @BeforeEach
    void create_an_empty_database() throws Exception {
        byHand = EmbeddedPostgres.start(home.resolve("by hand"), Durability.THROWAWAY);
        Sql.as(byHand).run("create database harbor");
    }

    @AfterEach
    void stop() {
        byHand.close();
    }

    @Test
    void the_file_and_the_code_make_the_same_roles() throws Exception {
        new Sql(byHand.jdbcUrl("harbor"), byHand.superuser(), byHand.superuserPassword()).run(withoutPsql());

        assertThat(rolesAndDatabase(byHand)).isEqualTo(rolesAndDatabaseMadeByCode());
        assertBothSignIn();
    }

    @Test
    void psql_runs_the_file_twice_with_passwords_from_the_environment() throws Exception {
        assumeTrue(Command.succeeds(List.of("psql", "--version")), "no psql on this machine");

        psql();
        psql();

        assertThat(rolesAndDatabase(byHand)).isEqualTo(rolesAndDatabaseMadeByCode());
        assertBothSignIn();
    }

    private void psql() throws Exception {
        var psql = new ProcessBuilder("psql", "--no-psqlrc", "--quiet", "--file=" + FILE, "--dbname=harbor");
        psql.environment().put("PGHOST", "127.0.0.1");
        psql.environment().put("PGPORT", Integer.toString(byHand.port()));
        psql.environment().put("PGUSER", byHand.superuser());
        psql.environment().put("PGPASSWORD", byHand.superuserPassword());
        psql.environment().put("LOCKKEEPER_OWNER_PASSWORD", PASSWORDS.owner());
        psql.environment().put("LOCKKEEPER_APP_PASSWORD", PASSWORDS.app());
        assertThat(psql.inheritIO().start().waitFor()).isZero();
    }

    /** Does by text what psql does with its commands and variables. */
    private static String withoutPsql() throws Exception {
        return Files.readAllLines(FILE).stream()
                .filter(line -> !line.startsWith("\\"))
                .collect(Collectors.joining("\n"))
                .replace(":'owner_password'", "'o''wner'")
                .replace(":'app_password'", "E'ap\\\\p'")
                .replace(":\"DBNAME\"", "harbor");
    }

    private String rolesAndDatabaseMadeByCode() throws Exception {
        try (var byCode = EmbeddedPostgres.start(home.resolve("by code"), Durability.THROWAWAY)) {
            DatabaseRoles.create(
                    byCode.jdbcUrl("postgres"), byCode.superuser(), byCode.superuserPassword(), "harbor", PASSWORDS);
            return rolesAndDatabase(byCode);
        }
    }

    private static String rolesAndDatabase(EmbeddedPostgres server) throws Exception {
        return Sql.as(server).ask(ROLES) + " | " + Sql.as(server).ask(DATABASE);
    }

    private void assertBothSignIn() throws Exception {
        var owner = new Sql(byHand.jdbcUrl("harbor"), DatabaseRoles.OWNER, PASSWORDS.owner());
        var app = new Sql(byHand.jdbcUrl("harbor"), DatabaseRoles.APP, PASSWORDS.app());

        assertThat(owner.ask("select current_user")).isEqualTo("lockkeeper_owner");
        assertThat(app.ask("select current_user")).isEqualTo("lockkeeper_app");
    }
}

package dev.lockkeeper.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseRolesTests {

    private static final RolePasswords PASSWORDS = new RolePasswords("own'er", "a\\pp \"ü");

    @TempDir
    private static Path home;

    private static EmbeddedPostgres server;

    @BeforeAll
    static void create_twice() {
        server = EmbeddedPostgres.start(home, Durability.THROWAWAY);
        create("harbor", RolePasswords.random());
        create("harbor", PASSWORDS);
        create("Quarry \"2\"", PASSWORDS);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void the_owner_makes_tables_and_the_app_uses_only_what_it_is_given() throws Exception {
        owner().run("create schema room");
        owner().run("create table room.note (body text); create table room.secret (body text)");
        owner().run(
                        "grant usage on schema room to lockkeeper_app; grant insert, select on room.note to lockkeeper_app");

        app().run("insert into room.note values ('hello')");

        assertThat(app().ask("select body from room.note")).isEqualTo("hello");
        assertRefused("select * from room.secret");
        assertRefused("update room.note set body = 'bye'");
    }

    @Test
    void forced_row_security_binds_owner_and_app() throws Exception {
        owner().run("create table public.berth (ship text); insert into public.berth values ('Ada')");
        owner().run("alter table public.berth enable row level security, force row level security");
        owner().run("grant select on public.berth to lockkeeper_app");

        assertThat(owner().ask("select count(*) from public.berth")).isEqualTo("0");
        assertThat(app().ask("select count(*) from public.berth")).isEqualTo("0");
    }

    @Test
    void the_app_cannot_lift_itself_out() {
        assertRefused("set role lockkeeper_owner");
        assertRefused("alter role lockkeeper_app bypassrls");
        assertRefused("create role rogue");
        assertRefused("create schema rogue");
        assertRefused("create table public.rogue ()");
        assertRefused("create temporary table rogue ()");
        assertRefused("set session_replication_role = replica");
        assertRefused("create database rogue");
    }

    @Test
    void the_owner_is_no_superuser_either() {
        assertRefused(owner(), "alter role lockkeeper_owner bypassrls");
        assertRefused(owner(), "create role rogue");
        assertRefused(owner(), "copy (select 1) to program 'cat'");
    }

    @Test
    void a_second_database_is_as_closed_as_the_first() throws Exception {
        var quarry = new Sql(server.jdbcUrl("Quarry%20%222%22"), DatabaseRoles.OWNER, PASSWORDS.owner());

        assertThat(quarry.ask("select current_database()")).isEqualTo("Quarry \"2\"");
        assertThat(quarry.ask("select array_agg(acl::text order by acl::text)::text from pg_database,"
                        + " unnest(datacl) acl where datname = current_database()"))
                .isEqualTo("{lockkeeper_app=c/lockkeeper_owner,lockkeeper_owner=CTc/lockkeeper_owner}");
    }

    @Test
    void an_unreachable_server_is_told() {
        assertThatThrownBy(() -> DatabaseRoles.create(
                        server.jdbcUrl("postgres"), "postgres", "wrong", "harbor", RolePasswords.random()))
                .isInstanceOf(PostgresException.class)
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void passwords_do_not_print_themselves() {
        assertThat(PASSWORDS.toString()).doesNotContain(PASSWORDS.owner()).doesNotContain(PASSWORDS.app());
    }

    private static void create(String database, RolePasswords passwords) {
        DatabaseRoles.create(
                server.jdbcUrl("postgres"), server.superuser(), server.superuserPassword(), database, passwords);
    }

    private static Sql owner() {
        return new Sql(server.jdbcUrl("harbor"), DatabaseRoles.OWNER, PASSWORDS.owner());
    }

    private static Sql app() {
        return new Sql(server.jdbcUrl("harbor"), DatabaseRoles.APP, PASSWORDS.app());
    }

    private static void assertRefused(String sql) {
        assertRefused(app(), sql);
    }

    private static void assertRefused(Sql person, String sql) {
        assertThatThrownBy(() -> person.run(sql))
                .isInstanceOfSatisfying(SQLException.class, refusal -> assertThat(refusal.getSQLState())
                        .as(refusal.getMessage())
                        .isEqualTo("42501"));
    }
}

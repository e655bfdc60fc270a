package dev.lockkeeper.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockkeeper.TestDatabase;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The application refuses to start on a role that could step around row security. */
class WrongRoleTests {

    static String url;

    @BeforeAll
    static void schema() {
        url = TestDatabase.server().url(TestDatabase.newDatabase());
        Flyway.configure()
                .dataSource(url, "lockkeeper_owner", "owner")
                .configuration(Map.of("flyway.postgresql.transactional.lock", "false"))
                .defaultSchema("platform")
                .schemas("platform")
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    @Test
    void a_superuser_is_refused() {
        var server = TestDatabase.server();

        assertThatThrownBy(() -> check(server.user(), server.password()).afterPropertiesSet())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("is a superuser")
                .hasMessageContaining("lockkeeper_app");
    }

    @Test
    void the_owner_of_the_tables_is_refused() {
        assertThatThrownBy(() -> check("lockkeeper_owner", "owner").afterPropertiesSet())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("owns tenant.member");
    }

    @Test
    void a_role_that_bypasses_row_security_is_refused() {
        admin().sql("drop role if exists sneaky").update();
        admin().sql("create role sneaky login password 'sneaky' bypassrls").update();
        admin().sql("grant connect on database " + database() + " to sneaky").update();
        admin().sql("grant usage on schema tenant, platform to sneaky").update();

        assertThat(check("sneaky", "sneaky").powers()).contains("the database role sneaky has BYPASSRLS");
    }

    @Test
    void the_application_role_is_welcome() {
        check("lockkeeper_app", "app").afterPropertiesSet();
    }

    private static RoleCheck check(String user, String password) {
        var nothing = new StaticListableBeanFactory();
        return new RoleCheck(
                JdbcClient.create(new DriverManagerDataSource(url, user, password)),
                nothing.getBeanProvider(FlywayMigrationInitializer.class));
    }

    private static JdbcClient admin() {
        var server = TestDatabase.server();
        return JdbcClient.create(new DriverManagerDataSource(url, server.user(), server.password()));
    }

    private static String database() {
        return url.substring(url.lastIndexOf('/') + 1);
    }
}

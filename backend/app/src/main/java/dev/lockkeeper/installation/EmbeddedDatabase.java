package dev.lockkeeper.installation;

import dev.lockkeeper.postgres.DatabaseRoles;
import dev.lockkeeper.postgres.Durability;
import dev.lockkeeper.postgres.EmbeddedPostgres;
import dev.lockkeeper.postgres.RolePasswords;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Without {@code spring.datasource.url} Lockkeeper brings its own PostgreSQL and keeps it in its home folder. */
@Configuration(proxyBeanMethods = false)
@Conditional(EmbeddedDatabase.NoOtherDatabase.class)
class EmbeddedDatabase {

    private static final String DATABASE = "lockkeeper";

    @Bean(destroyMethod = "close")
    EmbeddedPostgres embeddedPostgres(Installation.Settings settings) {
        var server = EmbeddedPostgres.start(settings.home().resolve("postgres"), Durability.KEPT);
        DatabaseRoles.create(
                server.jdbcUrl("postgres"),
                server.superuser(),
                server.superuserPassword(),
                DATABASE,
                passwords(server));
        return server;
    }

    /** Connection details, rather than properties, make Spring close the pool before the server. */
    @Bean
    JdbcConnectionDetails applicationConnection(EmbeddedPostgres server) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return "lockkeeper_app";
            }

            @Override
            public String getPassword() {
                return passwords(server).app();
            }

            @Override
            public String getJdbcUrl() {
                return server.jdbcUrl(DATABASE);
            }
        };
    }

    @Bean
    FlywayConnectionDetails ownerConnection(EmbeddedPostgres server) {
        return new FlywayConnectionDetails() {
            @Override
            public String getUsername() {
                return "lockkeeper_owner";
            }

            @Override
            public String getPassword() {
                return passwords(server).owner();
            }

            @Override
            public String getJdbcUrl() {
                return server.jdbcUrl(DATABASE);
            }
        };
    }

    /** Set anew at each start; nobody else connects as these roles. */
    private static RolePasswords passwords(EmbeddedPostgres server) {
        return new RolePasswords("owner-" + server.superuserPassword(), "app-" + server.superuserPassword());
    }

    static class NoOtherDatabase implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !context.getEnvironment().containsProperty("spring.datasource.url");
        }
    }
}

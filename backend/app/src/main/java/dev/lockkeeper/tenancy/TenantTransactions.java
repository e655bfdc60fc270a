package dev.lockkeeper.tenancy;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.hibernate.cfg.MultiTenancySettings;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.orm.jpa.vendor.HibernateJpaDialect;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells Hibernate and PostgreSQL the tenant as each transaction begins. */
@Configuration(proxyBeanMethods = false)
class TenantTransactions {

    /** No tenant has this identifier: a session that was opened without one finds and writes nothing. */
    static final UUID NONE = new UUID(0, 0);

    @Bean
    HibernatePropertiesCustomizer tenantResolver() {
        return (Map<String, Object> properties) ->
                properties.put(MultiTenancySettings.MULTI_TENANT_IDENTIFIER_RESOLVER, new CurrentTenant());
    }

    @Bean
    HibernateJpaVendorAdapter jpaVendorAdapter() {
        return new HibernateJpaVendorAdapter() {
            private final HibernateJpaDialect dialect = new TenantDialect();

            @Override
            public HibernateJpaDialect getJpaDialect() {
                return dialect;
            }
        };
    }

    /** Spring Boot's own template backs off once the session's (below) exists, and everybody would silently get that one. */
    @Bean
    @Primary
    TransactionTemplate transactionTemplate(PlatformTransactionManager manager) {
        return new TransactionTemplate(manager);
    }

    /** Sessions are nobody's tenant: their transactions are plain JDBC ones, without an entity manager. */
    @Bean("springSessionTransactionOperations")
    TransactionOperations sessionTransactions(DataSource dataSource) {
        var template = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return template;
    }

    private static class CurrentTenant implements CurrentTenantIdentifierResolver<UUID> {

        @Override
        public UUID resolveCurrentTenantIdentifier() {
            return TenantContext.current().map(TenantId::value).orElse(NONE);
        }

        @Override
        public boolean validateExistingCurrentSessions() {
            return true;
        }
    }

    private static class TenantDialect extends HibernateJpaDialect {

        /** Inside the begin, so that a failure here undoes it. */
        @Override
        public Object beginTransaction(EntityManager entityManager, TransactionDefinition definition)
                throws SQLException {
            var data = super.beginTransaction(entityManager, definition);
            var session = entityManager.unwrap(Session.class);
            if (session.getTenantIdentifierValue() instanceof UUID tenant && !NONE.equals(tenant)) {
                session.doWork(connection -> setTenant(connection, tenant));
            }
            return data;
        }

        /** The command, not the function {@code set_config}, which does not reach the workers of a distributed database. */
        private static void setTenant(Connection connection, UUID tenant) throws SQLException {
            try (var statement = connection.createStatement()) {
                statement.execute("set local lockkeeper.tenant_id = '" + tenant + "'");
            }
        }
    }
}

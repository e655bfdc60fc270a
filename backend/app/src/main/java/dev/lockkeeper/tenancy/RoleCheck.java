package dev.lockkeeper.tenancy;

import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Refuses to start on a database role that could step around row level security, or on a schema with a breach. */
@Component
class RoleCheck implements InitializingBean {

    private final JdbcClient jdbc;
    private final ObjectProvider<FlywayMigrationInitializer> schema;

    /** @param schema to look at it once it has been brought up to date; a command takes it as it is */
    RoleCheck(JdbcClient jdbc, ObjectProvider<FlywayMigrationInitializer> schema) {
        this.jdbc = jdbc;
        this.schema = schema;
    }

    @Override
    public void afterPropertiesSet() {
        schema.ifAvailable(upToDate -> {});
        refuse(powers());
        refuse(breaches());
    }

    /** What this connection's role could do that the application must not be able to; empty is good. */
    List<String> powers() {
        return jdbc.sql("""
                        select 'the database role ' || rolname || ' is a superuser' from pg_roles
                         where rolname = current_user and rolsuper
                        union all
                        select 'the database role ' || rolname || ' has BYPASSRLS' from pg_roles
                         where rolname = current_user and rolbypassrls
                        union all
                        select 'the database role ' || current_user || ' may act as ' || rolname from pg_roles
                         where rolname <> current_user and pg_has_role(current_user, oid, 'member')
                           and (rolsuper or rolbypassrls or exists (
                                 select from pg_class c
                                  where c.relowner = pg_roles.oid
                                    and c.relnamespace in ('tenant'::regnamespace, 'platform'::regnamespace)))
                        union all
                        select 'the database role ' || current_user || ' owns ' || c.oid::regclass from pg_class c
                         where c.relnamespace = 'tenant'::regnamespace and c.relkind in ('r', 'p')
                           and pg_get_userbyid(c.relowner) = current_user
                        union all
                        select 'the database role ' || current_user || ' may truncate ' || c.oid::regclass from pg_class c
                         where c.relnamespace = 'tenant'::regnamespace and c.relkind in ('r', 'p')
                           and has_table_privilege(current_user, c.oid, 'truncate')
                        """).query(String.class).list();
    }

    List<String> breaches() {
        return jdbc.sql("select object || ': ' || breach from platform.isolation_breach")
                .query(String.class)
                .list();
    }

    private static void refuse(List<String> reasons) {
        if (!reasons.isEmpty()) {
            throw new IllegalStateException("Lockkeeper does not start, since it could not keep its tenants apart: "
                    + String.join("; ", reasons)
                    + ". Connect as lockkeeper_app (see deploy/roles.sql).");
        }
    }
}

package dev.lockkeeper.catalogue;

import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.tenancy.TenantContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The current tenant's registered databases. */
@Repository
@Transactional(readOnly = true)
public class Databases {

    private static final String SELECT = """
            select id, name, major_version, runner_sets_lock_timeout, domain_id, description
              from tenant.database
             where tenant_id = :tenant\s""";

    private final JdbcClient jdbc;

    Databases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By name; a tenant has at most a few hundred. */
    public List<Database> list() {
        return select("order by name, id limit 1000").query(Databases::database).list();
    }

    public Optional<Database> find(DatabaseId id) {
        return select("and id = :id")
                .param("id", id.value())
                .query(Databases::database)
                .optional();
    }

    public Database get(DatabaseId id) {
        return find(id).orElseThrow(() -> new NotFound("database"));
    }

    public Optional<Database> byName(String name) {
        return select("and name = :name")
                .param("name", name)
                .query(Databases::database)
                .optional();
    }

    private JdbcClient.StatementSpec select(String condition) {
        return jdbc.sql(SELECT + condition)
                .param("tenant", TenantContext.required().value());
    }

    private static Database database(ResultSet row, int number) throws SQLException {
        var domain = row.getObject("domain_id", UUID.class);
        return new Database(
                new DatabaseId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getInt("major_version"),
                row.getBoolean("runner_sets_lock_timeout"),
                domain == null ? null : new DomainId(domain),
                row.getString("description"));
    }
}

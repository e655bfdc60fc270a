package dev.lockkeeper.catalogue;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.tenancy.TenantContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The current tenant's domains. */
@Repository
@Transactional(readOnly = true)
public class Domains {

    private static final String SELECT = """
            select d.id, d.name, d.description,
                   array(select o.member_id from tenant.domain_owner o
                          where o.tenant_id = d.tenant_id and o.domain_id = d.id
                          order by o.member_id) as owners
              from tenant.domain d
             where d.tenant_id = :tenant\s""";

    /** Each table's own domain as the latest snapshot has it, else the database's. */
    private static final String OWNING = """
            and d.id in (
              select coalesce(t.domain_id, b.domain_id)
                from tenant.database b
               cross join unnest(cast(:schemas as text[]), cast(:names as text[])) as asked (schema_name, name)
                left join tenant.snapshot_table t
                  on t.tenant_id = :tenant and t.schema_name = asked.schema_name and t.name = asked.name
                 and t.snapshot_id = (select s.id from tenant.snapshot s
                                       where s.tenant_id = :tenant and s.database_id = :database
                                       order by s.captured_at desc, s.id desc limit 1)
               where b.tenant_id = :tenant and b.id = :database)
            order by d.name
            """;

    private final JdbcClient jdbc;

    Domains(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By name; a tenant has at most a few hundred. */
    public List<Domain> list() {
        return select("order by d.name, d.id limit 1000").query(Domains::domain).list();
    }

    public Optional<Domain> find(DomainId id) {
        return select("and d.id = :id")
                .param("id", id.value())
                .query(Domains::domain)
                .optional();
    }

    public Domain get(DomainId id) {
        return find(id).orElseThrow(() -> new NotFound("domain"));
    }

    /** The domains that own these tables of a database, by name. */
    public List<Domain> crossed(DatabaseId database, Collection<TableName> tables) {
        return select(OWNING)
                .param("database", database.value())
                .param("schemas", tables.stream().map(SchemaName::of).toArray(String[]::new))
                .param("names", tables.stream().map(TableName::name).toArray(String[]::new))
                .query(Domains::domain)
                .list();
    }

    /** The domain that owns an index's table; none where nobody said so. */
    public List<Domain> owning(DatabaseId database, SurveyedIndex index) {
        return crossed(database, List.of(new TableName(index.schema(), index.table())));
    }

    private JdbcClient.StatementSpec select(String condition) {
        return jdbc.sql(SELECT + condition)
                .param("tenant", TenantContext.required().value());
    }

    private static Domain domain(ResultSet row, int number) throws SQLException {
        var owners = (UUID[]) row.getArray("owners").getArray();
        return new Domain(
                new DomainId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("description"),
                Arrays.stream(owners).map(MemberId::new).toList());
    }
}

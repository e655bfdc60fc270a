package dev.lockkeeper.catalogue;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.tenancy.TenantContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    /**
     * Each table's own domain as the latest snapshot of its database has it, else the database's; each row with the place of
     * who asked.
     */
    private static final String OWNING = """
            select distinct asked.place, d.id, d.name, d.description,
                   array(select o.member_id from tenant.domain_owner o
                          where o.tenant_id = d.tenant_id and o.domain_id = d.id
                          order by o.member_id) as owners
              from unnest(cast(:places as int[]), cast(:databases as uuid[]), cast(:schemas as text[]), cast(:names as text[]))
                   as asked (place, database_id, schema_name, name)
              join tenant.database b on b.tenant_id = :tenant and b.id = asked.database_id
              left join tenant.snapshot_table t
                on t.tenant_id = :tenant and t.schema_name = asked.schema_name and t.name = asked.name
               and t.snapshot_id = (select s.id from tenant.snapshot s
                                     where s.tenant_id = :tenant and s.database_id = b.id
                                     order by s.captured_at desc, s.id desc limit 1)
              join tenant.domain d on d.tenant_id = :tenant and d.id = coalesce(t.domain_id, b.domain_id)
             order by asked.place, d.name
            """;

    /** Tables of a database. */
    public record Crossing(DatabaseId database, Collection<TableName> tables) {}

    private record Asked(int place, UUID database, TableName table) {

        private static Stream<Asked> of(int place, Crossing crossing) {
            return crossing.tables().stream()
                    .map(table -> new Asked(place, crossing.database().value(), table));
        }
    }

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
        return crossed(List.of(new Crossing(database, tables))).get(0);
    }

    /** The same for each of many, in their order. */
    public List<List<Domain>> crossed(List<Crossing> crossings) {
        var found = crossings.stream().map(each -> new ArrayList<Domain>()).toList();
        var asked = IntStream.range(0, crossings.size())
                .boxed()
                .flatMap(place -> Asked.of(place, crossings.get(place)))
                .toList();
        if (!asked.isEmpty()) {
            jdbc.sql(OWNING)
                    .param("tenant", TenantContext.required().value())
                    .param("places", asked.stream().map(Asked::place).toArray(Integer[]::new))
                    .param("databases", asked.stream().map(Asked::database).toArray(UUID[]::new))
                    .param("schemas", texts(asked, SchemaName::of))
                    .param("names", texts(asked, TableName::name))
                    .query(row -> {
                        found.get(row.getInt("place")).add(domain(row, 0));
                    });
        }
        return List.copyOf(found);
    }

    private static String[] texts(List<Asked> asked, Function<TableName, String> part) {
        return asked.stream().map(Asked::table).map(part).toArray(String[]::new);
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

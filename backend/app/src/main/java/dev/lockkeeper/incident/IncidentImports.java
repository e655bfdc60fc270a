package dev.lockkeeper.incident;

import dev.lockkeeper.common.Ids;
import dev.lockkeeper.tenancy.TenantContext;
import dev.lockkeeper.tenancy.Turns;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Incidents that came in by one file: one promise stands for the causes of all of them. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class IncidentImports {

    /** @param untagged how many of them have no cause */
    record Imported(int first, int last, int untagged, UUID reportedBy) {

        /** Such as I-12 to I-2011. */
        String name() {
            return "I-" + first + " to I-" + last;
        }
    }

    private static final String SELECT = """
            select min(i.number) as first, max(i.number) as last,
                   (count(*) filter (where i.cause is null))::int as untagged, min(i.reported_by::text)::uuid as reported_by
              from tenant.incident i
             where i.tenant_id = :tenant and i.import_id is not null\s""";

    private final JdbcClient jdbc;
    private final Turns turns;

    IncidentImports(JdbcClient jdbc, Turns turns) {
        this.jdbc = jdbc;
        this.turns = turns;
    }

    /**
     * Nobody else writes about these until all is done. Taken before the first step, and in one order: a step holds the tenant's
     * trail, and whoever holds that must not wait for an incident.
     */
    void lock(Collection<IncidentSource> sources) {
        var inOrder = sources.stream()
                .sorted(Comparator.comparing(IncidentSource::toString))
                .toList();
        inOrder.forEach(source -> turns.await("incident", source.toString()));
        sql("""
                select i.number from tenant.incident i
                 where i.tenant_id = :tenant
                   and (i.source, i.source_id) in (select * from unnest(:names::text[], :ids::text[]))
                 order by i.number for update
                """)
                .param("names", inOrder.stream().map(IncidentSource::name).toArray(String[]::new))
                .param("ids", inOrder.stream().map(IncidentSource::id).toArray(String[]::new))
                .query(Integer.class)
                .list();
    }

    void belongTogether(Collection<Integer> numbers) {
        sql("update tenant.incident set import_id = :id where tenant_id = :tenant and number = any(:numbers)")
                .param("id", Ids.next())
                .param("numbers", numbers.toArray(Integer[]::new))
                .update();
    }

    /** Those that came in before, of which some have no cause yet. */
    List<Imported> untaggedSince(Instant before) {
        return sql(SELECT + "group by i.import_id having bool_or(i.cause is null) and max(i.reported_at) < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query(Imported.class)
                .list();
    }

    /** The file that an incident came in by. */
    Optional<Imported> of(int incident) {
        return sql(SELECT + """
                and i.import_id = (select o.import_id from tenant.incident o
                                    where o.tenant_id = :tenant and o.number = :incident)
                group by i.import_id
                """)
                .param("incident", incident)
                .query(Imported.class)
                .optional();
    }

    private JdbcClient.StatementSpec sql(String text) {
        return jdbc.sql(text).param("tenant", TenantContext.required().value());
    }
}

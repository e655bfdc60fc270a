package dev.lockkeeper.incident;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.migration.FloorSource;
import dev.lockkeeper.migration.FloorSubject;
import dev.lockkeeper.risk.FloorFacts;
import dev.lockkeeper.risk.TableIncident;
import dev.lockkeeper.tenancy.TenantContext;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The confirmed incidents of a year on the tables of a migration; a policy says how many days count. */
@Component
class IncidentsOnTables implements FloorSource {

    private static final Duration YEAR = Duration.ofDays(365);

    /** A reason each; nobody reads more. */
    private static final int MOST = 20;

    private final JdbcClient jdbc;

    IncidentsOnTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An incident may name a table with its schema or without; another database's table of that name is another one. */
    @Override
    public FloorFacts of(FloorSubject subject) {
        if (subject.tables().isEmpty()) {
            return FloorFacts.NONE;
        }
        var names =
                subject.tables().stream().collect(toMap(IncidentsOnTables::name, table -> table, (one, same) -> one));
        var incidents = jdbc.sql("""
                        select i.number, i.impact_started, regexp_replace(t.table_name, '^public[.]', '') as table_name
                          from tenant.incident i
                          join tenant.incident_table t on (t.tenant_id, t.incident_id) = (i.tenant_id, i.id)
                         where i.tenant_id = :tenant and i.certainty = 'CONFIRMED' and i.cause <> 'NOT_DATABASE'
                           and i.impact_started between :since and :now
                           and (i.database_id is null or i.database_id = :database)
                           and regexp_replace(t.table_name, '^public[.]', '') = any(:names)
                         order by i.impact_started desc, i.number desc, t.table_name
                         limit :most
                        """)
                .param("tenant", TenantContext.required().value())
                .param("since", subject.at().minus(YEAR).atOffset(ZoneOffset.UTC))
                .param("now", subject.at().atOffset(ZoneOffset.UTC))
                .param("database", subject.database().value())
                .param("names", names.keySet().toArray(String[]::new))
                .param("most", MOST)
                .query((row, n) -> new TableIncident(
                        requireNonNull(names.get(row.getString("table_name"))),
                        "I-" + row.getInt("number"),
                        days(
                                row.getObject("impact_started", OffsetDateTime.class)
                                        .toInstant(),
                                subject.at())))
                .list();
        return new FloorFacts(null, List.of(), incidents);
    }

    private static String name(TableName table) {
        return table.schema() == null || table.schema().equals("public") ? table.name() : table.toString();
    }

    private static int days(Instant from, Instant to) {
        return (int) Duration.between(from, to).toDays();
    }
}

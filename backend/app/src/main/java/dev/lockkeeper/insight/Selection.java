package dev.lockkeeper.insight;

import dev.lockkeeper.risk.RiskTier;
import dev.lockkeeper.tenancy.TenantContext;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What figures are made of: a period, and within it a domain, a database, a tier, an author's kind; all of them where
 * nothing is said.
 */
public record Selection(
        Period period,
        @Nullable UUID domain,
        @Nullable UUID database,
        @Nullable RiskTier tier,
        @Nullable Authors authors) {

    /** Whose work. */
    public enum Authors {
        HUMAN,
        AGENT
    }

    private static final int FETCHED = 1000;

    /** Of a row {@code l} of {@code insight_lead_time}. */
    static final String OF_MIGRATIONS = """
             and (:tier::text is null or l.tier = :tier)
             and (:authors::text is null or l.author_kind = :authors)
             and (:database::uuid is null or l.database_id = :database)
             and (:domain::uuid is null or l.database_id in (
                   select d.id from tenant.database d where d.tenant_id = :tenant and d.domain_id = :domain))
            """;

    /** Of a row {@code i} of {@code insight_incident}: an incident has the tier and the author of what was confirmed to cause it. */
    static final String OF_INCIDENTS = """
             and (:database::uuid is null or i.database_id = :database)
             and (:domain::uuid is null or i.database_id in (
                   select d.id from tenant.database d where d.tenant_id = :tenant and d.domain_id = :domain))
             and ((:tier::text is null and :authors::text is null) or exists (
                   select from tenant.insight_blame b
                     join tenant.insight_lead_time l on (l.tenant_id, l.migration_id) = (b.tenant_id, b.migration_id)
                    where b.tenant_id = :tenant and b.incident_id = i.incident_id
                      and (:tier::text is null or l.tier = :tier)
                      and (:authors::text is null or l.author_kind = :authors)))
            """;

    static Selection all(Period period) {
        return new Selection(period, null, null, null, null);
    }

    public boolean isWhole() {
        return domain == null && database == null && tier == null && authors == null;
    }

    public Selection over(Period other) {
        return new Selection(other, domain, database, tier, authors);
    }

    /** How many rows a query has. */
    int count(JdbcClient jdbc, String sql) {
        return ask(jdbc, "select count(*) from (" + sql + ") sample")
                .query(Integer.class)
                .single();
    }

    /** Hands on the rows of a query one by one, some at a time from the server: within a transaction. */
    <T> void each(JdbcClient jdbc, String sql, RowMapper<T> row, Consumer<T> each) {
        each(ask(jdbc, sql), row, each);
    }

    /** As above, of what is asked already. */
    static <T> void each(JdbcClient.StatementSpec asked, RowMapper<T> row, Consumer<T> each) {
        asked.withFetchSize(FETCHED).query(result -> {
            each.accept(Objects.requireNonNull(row.mapRow(result, 0)));
        });
    }

    JdbcClient.StatementSpec ask(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql)
                .param("tenant", TenantContext.required().value())
                .param("from", period.from().atOffset(ZoneOffset.UTC))
                .param("until", period.until().atOffset(ZoneOffset.UTC))
                .param("domain", domain, Types.OTHER)
                .param("database", database, Types.OTHER)
                .param("tier", tier == null ? null : tier.name(), Types.VARCHAR)
                .param("authors", authors == null ? null : authors.name(), Types.VARCHAR);
    }
}

package dev.lockkeeper.decision;

import dev.lockkeeper.catalogue.DatabaseId;
import dev.lockkeeper.catalogue.Domain;
import dev.lockkeeper.catalogue.Domains;
import dev.lockkeeper.common.Cursor;
import dev.lockkeeper.common.Page;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.tenancy.TenantContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The current tenant's decisions, for pages and for other rooms. */
@Repository
@Transactional(readOnly = true)
public class Decisions {

    private static final String SELECT =
            "select d.number, d.title, d.status, d.category, d.opened_at, d.review_by from tenant.decision d where d.tenant_id = :tenant ";

    private static final String COVERING =
            "and d.status = 'ACCEPTED' and " + DecisionCoverage.BY_NAME_OR_DOMAINS + "order by d.number limit 100";

    private final JdbcClient jdbc;
    private final Domains domains;
    private final Clock clock;

    Decisions(JdbcClient jdbc, Domains domains, Clock clock) {
        this.jdbc = jdbc;
        this.domains = domains;
        this.clock = clock;
    }

    /** The accepted decisions that apply to these tables; by their domains too where it is said of which database. */
    public List<DecisionRow> covering(@Nullable DatabaseId database, Collection<TableName> tables) {
        var owning = (database == null ? List.<Domain>of() : domains.crossed(database, tables))
                .stream().map(Domain::id);
        return select(COVERING)
                .params(DecisionCoverage.asked(
                        tables.stream().map(Decisions::schema).toArray(String[]::new),
                        tables.stream().map(TableName::name).toArray(String[]::new)))
                .param("domains", owning.map(domain -> domain.value()).toArray(UUID[]::new))
                .query(DecisionRow.class)
                .list();
    }

    Page<DecisionRow> newestFirst(DecisionFilter filter, Cursor after, int size) {
        var rows = select(
                        filter.condition()
                                + " and (d.opened_at, d.number) < (:at, :number) order by d.opened_at desc, d.number desc limit :size + 1")
                .params(filter.values(LocalDate.now(clock.withZone(ZoneOffset.UTC))))
                .param("at", after.at())
                .param("number", after.number())
                .param("size", size)
                .query(DecisionRow.class)
                .list();
        return Page.of(rows, size, DecisionRow::cursor);
    }

    /** Of those that could take its place the latest, which do most often. */
    List<DecisionRow> inForceBut(int number) {
        return select("and d.status = 'ACCEPTED' and d.number <> :number order by d.number desc limit 10")
                .param("number", number)
                .query(DecisionRow.class)
                .list();
    }

    /** Both ends of the chain: whose place it took, and what took its place. */
    List<DecisionRow> superseded(int number) {
        return select("""
                        and d.superseded_by = (select s.id from tenant.decision s
                                                where s.tenant_id = :tenant and s.number = :number)
                        order by d.number limit 100
                        """).param("number", number).query(DecisionRow.class).list();
    }

    List<DecisionRow> successor(int number) {
        return select("""
                        and d.id = (select s.superseded_by from tenant.decision s
                                     where s.tenant_id = :tenant and s.number = :number)
                        """).param("number", number).query(DecisionRow.class).list();
    }

    private JdbcClient.StatementSpec select(String condition) {
        return jdbc.sql(SELECT + condition)
                .param("tenant", TenantContext.required().value());
    }

    private static String schema(TableName table) {
        return table.schema() == null ? "public" : table.schema();
    }
}

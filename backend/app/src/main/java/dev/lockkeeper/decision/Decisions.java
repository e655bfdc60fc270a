package dev.lockkeeper.decision;

import dev.lockkeeper.catalogue.DatabaseId;
import dev.lockkeeper.catalogue.Domain;
import dev.lockkeeper.catalogue.Domains;
import dev.lockkeeper.common.Cursor;
import dev.lockkeeper.common.Page;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.tenancy.TenantContext;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The current tenant's decisions, for pages and for other rooms. */
@Repository
@Transactional(readOnly = true)
public class Decisions {

    private static final String SELECT =
            "select d.number, d.title, d.status, d.category, d.opened_at, d.review_by from tenant.decision d where d.tenant_id = :tenant ";

    /** A record that names tables means those; one that names only domains means their tables. */
    private static final String COVERING = """
            and d.status = 'ACCEPTED' and (
              exists (
                select from tenant.decision_table t
                  join unnest(cast(:schemas as text[]), cast(:names as text[])) as asked (schema_name, name)
                    on asked.schema_name like t.schema_like and asked.name like t.name_like
                 where t.tenant_id = :tenant and t.decision_id = d.id and t.revision = d.revision)
              or exists (
                select from tenant.decision_domain x
                 where x.tenant_id = :tenant and x.decision_id = d.id and x.revision = d.revision
                   and x.domain_id = any(:domains))
              and not exists (
                select from tenant.decision_table t
                 where t.tenant_id = :tenant and t.decision_id = d.id and t.revision = d.revision))
            order by d.number
            limit 100
            """;

    private final JdbcClient jdbc;
    private final Domains domains;

    Decisions(JdbcClient jdbc, Domains domains) {
        this.jdbc = jdbc;
        this.domains = domains;
    }

    /** The accepted decisions that apply to these tables of a database. */
    public List<DecisionRow> covering(DatabaseId database, Collection<TableName> tables) {
        var owning = domains.crossed(database, tables).stream().map(Domain::id);
        return select(COVERING)
                .param("schemas", tables.stream().map(Decisions::schema).toArray(String[]::new))
                .param("names", tables.stream().map(TableName::name).toArray(String[]::new))
                .param("domains", owning.map(domain -> domain.value()).toArray(UUID[]::new))
                .query(DecisionRow.class)
                .list();
    }

    Page<DecisionRow> newestFirst(DecisionFilter filter, Cursor after, int size) {
        var rows = select(
                        filter.condition()
                                + " and (d.opened_at, d.number) < (:at, :number) order by d.opened_at desc, d.number desc limit :size + 1")
                .param(
                        "status",
                        filter.status() == null ? null : filter.status().name())
                .param(
                        "category",
                        filter.category() == null ? null : filter.category().name())
                .param("at", after.at())
                .param("number", after.number())
                .param("size", size)
                .query(DecisionRow.class)
                .list();
        return Page.of(rows, size, DecisionRow::cursor);
    }

    /** Those that could take its place; the latest five hundred. */
    List<DecisionRow> inForceBut(int number) {
        return select("and d.status = 'ACCEPTED' and d.number <> :number order by d.number desc limit 500")
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

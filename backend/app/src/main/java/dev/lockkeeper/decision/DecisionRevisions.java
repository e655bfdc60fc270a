package dev.lockkeeper.decision;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.catalogue.DomainId;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.tenancy.TenantContext;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Every save of every decision, only ever added to. */
@Repository
@Transactional(readOnly = true)
class DecisionRevisions {

    private static final String SELECT = """
            select r.*, m.name as by_name,
                   array(select x.domain_id from tenant.decision_domain x
                          where (x.tenant_id, x.decision_id, x.revision) = (:tenant, r.decision_id, r.revision)) as domains,
                   array(select x.pattern from tenant.decision_table x
                          where (x.tenant_id, x.decision_id, x.revision) = (:tenant, r.decision_id, r.revision)
                          order by x.pattern) as tables,
                   array(select x.name from tenant.decision_service x
                          where (x.tenant_id, x.decision_id, x.revision) = (:tenant, r.decision_id, r.revision)
                          order by x.name_key) as services,
                   array(select x.member_id from tenant.decision_decider x
                          where (x.tenant_id, x.decision_id, x.revision) = (:tenant, r.decision_id, r.revision)) as deciders
              from tenant.decision_revision r
              join tenant.member m on m.tenant_id = :tenant and m.id = r.by_id
             where r.tenant_id = :tenant and r.decision_id = :decision\s""";

    private final JdbcClient jdbc;
    private final DecisionSearch search;

    DecisionRevisions(JdbcClient jdbc, DecisionSearch search) {
        this.jdbc = jdbc;
        this.search = search;
    }

    DecisionRevision get(UUID decision, int revision) {
        return select(decision, "and r.revision = :revision")
                .param("revision", revision)
                .query(DecisionRevisions::revision)
                .optional()
                .orElseThrow(() -> new NotFound("revision"));
    }

    /** Newest first, at most the latest two hundred. */
    List<DecisionRevision> of(UUID decision) {
        return select(decision, "order by r.revision desc limit 200")
                .query(DecisionRevisions::revision)
                .list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(Decision decision, DecisionContent content, MemberId by, Instant at, String reason) {
        jdbc.sql("""
                        insert into tenant.decision_revision
                               (tenant_id, decision_id, revision, title, category, context, options, decision,
                                consequences, critique, review_by, by_id, at, reason)
                        values (:tenant, :key, :revision, :title, :category, :context, :options, :decision,
                                :consequences, :critique, :review, :by, :at, :reason)
                        """)
                .param("tenant", tenant())
                .param("key", decision.key())
                .param("revision", decision.latest())
                .param("title", content.title())
                .param("category", content.category().name())
                .param("context", content.context())
                .param("options", content.options())
                .param("decision", content.decision())
                .param("consequences", content.consequences())
                .param("critique", content.critique())
                .param("review", content.reviewBy())
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("reason", reason.strip())
                .update();
        addLists(decision, content);
        if (!decision.isAmended()) {
            search.index(decision, content);
        }
    }

    /** The latest, and what it would take the place of while it waits. */
    List<DecisionRevision> concerned(Decision decision) {
        var latest = get(decision.key(), decision.latest());
        return decision.isAmended() ? List.of(latest, get(decision.key(), decision.revision())) : List.of(latest);
    }

    /** What has waited stands, and is found by its words. */
    @Transactional(propagation = Propagation.MANDATORY)
    void stand(Decision decision, DecisionContent content) {
        search.index(decision, content);
    }

    private void addLists(Decision decision, DecisionContent content) {
        var domains = content.domains().stream().map(DomainId::value).toArray(UUID[]::new);
        var deciders = content.deciders().stream().map(MemberId::value).toArray(UUID[]::new);
        try {
            addDomains(decision, domains, content.tables().isEmpty());
            addDeciders(decision, deciders);
        } catch (DataIntegrityViolationException reference) {
            throw new NotFound("domain or decider");
        }
        content.tables().forEach(pattern -> addTable(decision, pattern));
        content.tables().stream().filter(TablePattern::isGlob).forEach(this::addGlob);
        addServices(decision, content.services());
    }

    /** Alone, they mean their tables; besides tables they do not. */
    private void addDomains(Decision decision, UUID[] domains, boolean alone) {
        add(decision, """
                insert into tenant.decision_domain (tenant_id, decision_id, revision, domain_id, alone)
                select :tenant, :key, :revision, id, :alone from unnest(:ids) as id
                """, domains).param("alone", alone).update();
    }

    private void addDeciders(Decision decision, UUID[] deciders) {
        add(decision, """
                insert into tenant.decision_decider (tenant_id, decision_id, revision, member_id)
                select :tenant, :key, :revision, id from unnest(:ids) as id
                """, deciders).update();
    }

    private JdbcClient.StatementSpec add(Decision decision, String sql, UUID[] ids) {
        return jdbc.sql(sql)
                .param("tenant", tenant())
                .param("key", decision.key())
                .param("revision", decision.latest())
                .param("ids", ids);
    }

    private void addTable(Decision decision, TablePattern pattern) {
        jdbc.sql("""
                        insert into tenant.decision_table (tenant_id, decision_id, revision, pattern, schema_like, name_like)
                        values (:tenant, :key, :revision, :pattern, :schema, :name)
                        """)
                .param("tenant", tenant())
                .param("key", decision.key())
                .param("revision", decision.latest())
                .param("pattern", pattern.text())
                .param("schema", pattern.schemaLike())
                .param("name", pattern.nameLike())
                .update();
    }

    private void addGlob(TablePattern pattern) {
        jdbc.sql("""
                        insert into tenant.decision_glob (tenant_id, pattern, schema_like, name_like)
                        values (:tenant, :pattern, :schema, :name)
                        on conflict do nothing
                        """)
                .param("tenant", tenant())
                .param("pattern", pattern.text())
                .param("schema", pattern.schemaLike())
                .param("name", pattern.nameLike())
                .update();
    }

    private void addServices(Decision decision, List<ServiceName> services) {
        jdbc.sql("""
                        insert into tenant.decision_service (tenant_id, decision_id, revision, name_key, name)
                        select :tenant, :key, :revision, x.name_key, x.name
                          from unnest(cast(:keys as text[]), cast(:names as text[])) as x (name_key, name)
                        """)
                .param("tenant", tenant())
                .param("key", decision.key())
                .param("revision", decision.latest())
                .param("keys", services.stream().map(ServiceName::key).toArray(String[]::new))
                .param("names", services.stream().map(ServiceName::text).toArray(String[]::new))
                .update();
    }

    private JdbcClient.StatementSpec select(UUID decision, String condition) {
        return jdbc.sql(SELECT + condition).param("tenant", tenant()).param("decision", decision);
    }

    private static DecisionRevision revision(ResultSet row, int number) throws SQLException {
        return new DecisionRevision(
                row.getInt("revision"),
                content(row),
                new MemberId(row.getObject("by_id", UUID.class)),
                row.getString("by_name"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("reason"));
    }

    private static DecisionContent content(ResultSet row) throws SQLException {
        return new DecisionContent(
                row.getString("title"),
                DecisionCategory.valueOf(row.getString("category")),
                row.getString("context"),
                row.getString("options"),
                row.getString("decision"),
                row.getString("consequences"),
                row.getString("critique"),
                list(row.getArray("domains"), (UUID id) -> new DomainId(id)),
                list(row.getArray("tables"), (String text) -> new TablePattern(text)),
                list(row.getArray("services"), (String text) -> new ServiceName(text)),
                list(row.getArray("deciders"), (UUID id) -> new MemberId(id)),
                row.getObject("review_by", LocalDate.class));
    }

    @SuppressWarnings("unchecked")
    private static <A, T> List<T> list(Array array, Function<A, T> each) throws SQLException {
        return Arrays.stream((A[]) array.getArray()).map(each).toList();
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}

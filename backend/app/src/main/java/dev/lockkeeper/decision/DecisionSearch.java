package dev.lockkeeper.decision;

import dev.lockkeeper.common.Page;
import dev.lockkeeper.tenancy.TenantContext;
import dev.lockkeeper.web.Passage;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The words of the current tenant's decisions, by PostgreSQL's text search. */
@Repository
@Transactional(readOnly = true)
class DecisionSearch {

    /** Only the page's rows are read once more for their excerpt: that costs the most. */
    private static final String BEST = """
            select hit.number, hit.title, hit.status, hit.category, hit.opened_at, hit.review_by, hit.rank,
                   ts_headline('pg_catalog.english', hit.title, asked.query, 'HighlightAll=true, ' || asked.marks)
                     as marked_title,
                   ts_headline('pg_catalog.english', left(translate(hit.text, '*#`|>', ''), 20000), asked.query,
                               'MaxFragments=2, MaxWords=24, MinWords=8, FragmentDelimiter=" … ", ' || asked.marks)
                     as marked_text
              from (select d.number, d.title, d.status, d.category, d.opened_at, d.review_by, found.rank,
                           concat_ws(E'\\n', r.decision, r.context, r.options, r.consequences, r.critique) as text
                      from tenant.decision_found(:q) as found
                      join tenant.decision d on d.tenant_id = :tenant and d.id = found.decision_id
                      join tenant.decision_revision r
                        on r.tenant_id = :tenant and r.decision_id = d.id and r.revision = d.revision
                     where (found.rank, d.number) < (cast(:rank as real), :number) %s
                     order by found.rank desc, d.number desc
                     limit :size + 1) hit
             cross join (select tenant.search_query(:q) as query, cast(:marks as text) as marks) asked
             order by hit.rank desc, hit.number desc
            """;

    private static final String MARKS = "StartSel=\"" + Passage.START + "\", StopSel=\"" + Passage.END + "\"";

    private final JdbcClient jdbc;
    private final Clock clock;

    DecisionSearch(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The best first. */
    Page<DecisionHit> best(String typed, DecisionFilter filter, RankCursor after, int size) {
        var rows = jdbc.sql(BEST.formatted(filter.condition()))
                .params(filter.values(LocalDate.now(clock.withZone(ZoneOffset.UTC))))
                .param("tenant", tenant())
                .param("q", typed)
                .param("marks", MARKS)
                .param("rank", after.rank())
                .param("number", after.number())
                .param("size", size)
                .query(DecisionHit.class)
                .list();
        return page(rows, size);
    }

    /** What a decision says from now on is what finds it; its row has been flushed. */
    @Transactional(propagation = Propagation.MANDATORY)
    void index(Decision decision, DecisionContent content) {
        jdbc.sql("""
                        insert into tenant.decision_search (tenant_id, decision_id, number, words)
                        values (:tenant, :key, :number, tenant.search_words(:title, :text))
                        on conflict (tenant_id, decision_id) do update set words = excluded.words
                        """)
                .param("tenant", tenant())
                .param("key", decision.key())
                .param("number", decision.number())
                .param("title", content.title())
                .param("text", text(content))
                .update();
    }

    private static String text(DecisionContent content) {
        return String.join(
                "\n",
                content.decision(),
                content.context(),
                content.options(),
                content.consequences(),
                content.critique(),
                content.services().stream().map(ServiceName::text).collect(Collectors.joining("\n")));
    }

    private static Page<DecisionHit> page(List<DecisionHit> rows, int size) {
        if (rows.size() <= size) {
            return new Page<>(rows, null);
        }
        var items = List.copyOf(rows.subList(0, size));
        return new Page<>(items, items.get(size - 1).cursor().toString());
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}

package dev.lockkeeper.decision;

import dev.lockkeeper.common.Page;
import dev.lockkeeper.tenancy.TenantContext;
import dev.lockkeeper.web.Passage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The words of the current tenant's decisions, by PostgreSQL's text search. */
@Repository
@Transactional(readOnly = true)
class DecisionSearch {

    /** From what was found to its records, of which there are far more. */
    private static final String FOUND = """
            select d.number, d.title, d.status, d.category, d.opened_at, d.review_by, found.rank, d.id, d.revision
              from %s as found
             cross join lateral (
               select x.* from tenant.decision x
                where x.tenant_id = :tenant and x.id = found.decision_id
                limit 1) d
             where (found.rank, d.number) < (cast(:rank as real), :number)
             order by found.rank desc, d.number desc
             limit :size + 1
            """;

    private static final String OF_ALL = "tenant.decision_found(:q)";

    /** What the filter leaves is ranked, the newest three hundred of it. */
    private static final String OF_NARROWED = """
            tenant.decision_ranked(:q, array(
              select d.id from tenant.decision_matching(:q) as matching
                join tenant.decision d on d.tenant_id = :tenant and d.id = matching
               where true %s
               order by d.number desc
               limit 300))""";

    /** Only the page's rows are read once more for their excerpt: that costs the most. */
    private static final String BEST = """
            select hit.number, hit.title, hit.status, hit.category, hit.opened_at, hit.review_by, hit.rank,
                   ts_headline('pg_catalog.english', hit.title, asked.query, 'HighlightAll=true, ' || asked.marks)
                     as marked_title,
                   ts_headline('pg_catalog.english',
                               left(translate(concat_ws(E'\\n', r.decision, r.context, r.options, r.consequences, r.critique),
                                              '*#`|>', ''), 20000),
                               asked.query,
                               'MaxFragments=2, MaxWords=24, MinWords=8, FragmentDelimiter=" … ", ' || asked.marks)
                     as marked_text
              from (""" + FOUND + """
                   ) hit
              join tenant.decision_revision r
                on r.tenant_id = :tenant and r.decision_id = hit.id and r.revision = hit.revision
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

    /** The best first, with what was looked for marked. */
    Page<DecisionHit> best(String typed, DecisionFilter filter, RankCursor after, int size) {
        var rows = asked(BEST, typed, filter, after, size)
                .param("marks", MARKS)
                .query(DecisionHit.class)
                .list();
        return page(rows, size, DecisionHit::cursor);
    }

    /** The same without excerpts. */
    Page<DecisionRow> rows(String typed, DecisionFilter filter, RankCursor after, int size) {
        var rows = asked(FOUND, typed, filter, after, size).query(Ranked::of).list();
        var page = page(rows, size, Ranked::cursor);
        return new Page<>(page.items().stream().map(Ranked::row).toList(), page.next());
    }

    private record Ranked(DecisionRow row, RankCursor cursor) {

        private static final RowMapper<DecisionRow> ROW = new SimplePropertyRowMapper<>(DecisionRow.class);

        static Ranked of(ResultSet found, int n) throws SQLException {
            var row = Objects.requireNonNull(ROW.mapRow(found, n));
            return new Ranked(row, new RankCursor(found.getFloat("rank"), row.number()));
        }
    }

    private JdbcClient.StatementSpec asked(
            String sql, String typed, DecisionFilter filter, RankCursor after, int size) {
        var narrowing = filter.condition();
        return jdbc.sql(sql.formatted(narrowing.isEmpty() ? OF_ALL : OF_NARROWED.formatted(narrowing)))
                .params(filter.values(LocalDate.now(clock.withZone(ZoneOffset.UTC))))
                .param("tenant", tenant())
                .param("q", typed)
                .param("rank", after.rank())
                .param("number", after.number())
                .param("size", size);
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

    private static <T> Page<T> page(List<T> rows, int size, Function<T, RankCursor> cursor) {
        if (rows.size() <= size) {
            return new Page<>(rows, null);
        }
        var items = List.copyOf(rows.subList(0, size));
        return new Page<>(items, cursor.apply(items.get(size - 1)).toString());
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}

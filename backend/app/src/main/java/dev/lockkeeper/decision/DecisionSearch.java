package dev.lockkeeper.decision;

import dev.lockkeeper.common.Page;
import dev.lockkeeper.decision.DecisionExcerpts.Found;
import dev.lockkeeper.tenancy.TenantContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
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
            select d.number, d.title, d.status, d.category, d.opened_at, d.review_by, found.rank, found.more, d.id, d.revision
              from (select hit.decision_id, hit.number, hit.rank, hit.more
                      from %s as hit
                     where (hit.rank, hit.number) < (cast(:rank as real), :number)
                     order by hit.rank desc, hit.number desc
                     limit :size + 1) found
             cross join lateral (
               select x.* from tenant.decision x
                where x.tenant_id = :tenant and x.id = found.decision_id
                limit 1) d
             order by found.rank desc, found.number desc
            """;

    /** Of what has the traits that a filter asks for, all if it asks for none. */
    private static final String OF_TRAITS = "tenant.decision_best(:q, cast(:traits as text[]))";

    /** How many of what the filter leaves are walked down before all that match are looked for. */
    private static final int REACH = 900;

    /** So many titles with the words, the newest, are ranked whatever the age of their records. */
    private static final int TITLES = 1000;

    /**
     * Of what the filter leaves, as many are ranked as of all. A frequent word is found by walking its newest records
     * down, a seldom one by looking it up and leaving out what the filter does.
     */
    private static final String OF_NARROWED = """
            (select array(
               select d.id from tenant.decision d
                where d.tenant_id = :tenant %1$s
                order by d.opened_at desc, d.number desc
                limit :reach) as newest
             offset 0) narrowed
             cross join lateral (
               select tenant.decision_walked_among(:q, narrowed.newest, :reach) as found offset 0) walked
             cross join lateral tenant.decision_hits(
               :q,
               coalesce(walked.found, array(
                 select d.id from tenant.decision_matching(:q) as matching
                   join tenant.decision d on d.tenant_id = :tenant and d.id = matching
                  where true %1$s
                  order by d.number desc)),
               case when cardinality(walked.found) > 300 then array(
                 select titled.id from unnest(tenant.decision_titles(:q, :titles)) with ordinality as titled (id, place)
                  cross join lateral (
                    select from tenant.decision d
                     where d.tenant_id = :tenant and d.id = titled.id %1$s
                     limit 1) kept
                  limit 100) end)""";

    /** With the beginnings of their texts, but for the one that only tells of more, and the words they were found by. */
    private static final String BEST = """
            select hit.*,
                   case when row_number() over (order by hit.rank desc, hit.number desc) > :size then ''
                        else (""" + DecisionExcerpts.beginnings() + """
                    ) end as text,
                   array(select distinct word[1]
                           from regexp_matches(querytree(tenant.search_query(:q)), '''([^'']+)''', 'g') as word
                          limit 20) as words
              from (""" + FOUND + """
                   ) hit
              join tenant.decision_revision r
                on r.tenant_id = :tenant and r.decision_id = hit.id and r.revision = hit.revision
             order by hit.rank desc, hit.number desc
            """;

    private final JdbcClient jdbc;
    private final DecisionExcerpts excerpts;
    private final Clock clock;

    DecisionSearch(JdbcClient jdbc, DecisionExcerpts excerpts, Clock clock) {
        this.jdbc = jdbc;
        this.excerpts = excerpts;
        this.clock = clock;
    }

    /** @param leavesOut whether more match than are ranked */
    record Hits(Page<DecisionHit> page, boolean leavesOut) {}

    /** The best first, with what was looked for marked. */
    Hits best(String typed, DecisionFilter filter, RankCursor after, int size) {
        var ranked = asked(BEST, typed, filter, after, size).query(Ranked::with).list();
        var page = page(ranked, size);
        return new Hits(
                new Page<>(excerpts.marked(typed, page.items()), page.next()),
                ranked.stream().anyMatch(Ranked::more));
    }

    /** The same without excerpts. */
    Page<DecisionRow> rows(String typed, DecisionFilter filter, RankCursor after, int size) {
        return page(asked(FOUND, typed, filter, after, size).query(Ranked::of).list(), size);
    }

    private record Ranked<T>(T found, RankCursor cursor, boolean more) {

        private static final RowMapper<DecisionRow> ROW = new SimplePropertyRowMapper<>(DecisionRow.class);

        static Ranked<DecisionRow> of(ResultSet found, int n) throws SQLException {
            var row = Objects.requireNonNull(ROW.mapRow(found, n));
            return new Ranked<>(row, new RankCursor(found.getFloat("rank"), row.number()), found.getBoolean("more"));
        }

        static Ranked<Found> with(ResultSet found, int n) throws SQLException {
            var ranked = of(found, n);
            var words = (String[]) found.getArray("words").getArray();
            var text = new Found(ranked.found(), found.getString("text"), List.of(words));
            return new Ranked<>(text, ranked.cursor(), ranked.more());
        }
    }

    private JdbcClient.StatementSpec asked(
            String sql, String typed, DecisionFilter filter, RankCursor after, int size) {
        var found = filter.isOfTraits() ? OF_TRAITS : OF_NARROWED.formatted(filter.condition());
        return jdbc.sql(sql.formatted(found))
                .params(filter.values(LocalDate.now(clock.withZone(ZoneOffset.UTC))))
                .param("tenant", tenant())
                .param("q", typed)
                .param("traits", filter.traits())
                .param("rank", after.rank())
                .param("number", after.number())
                .param("reach", REACH)
                .param("titles", TITLES)
                .param("size", size);
    }

    /** What a decision says from now on is what finds it; its row has been flushed. */
    @Transactional(propagation = Propagation.MANDATORY)
    void index(Decision decision, DecisionContent content) {
        jdbc.sql("""
                        insert into tenant.decision_search (tenant_id, decision_id, number, words, traits)
                        values (:tenant, :key, :number, tenant.search_words(:title, :text), :traits)
                        on conflict (tenant_id, decision_id) do update
                           set words = excluded.words, traits = excluded.traits
                        """)
                .param("tenant", tenant())
                .param("key", decision.key())
                .param("number", decision.number())
                .param("title", content.title())
                .param("text", content.searched())
                .param("traits", DecisionTraits.of(decision.status(), content))
                .update();
    }

    private static <T> Page<T> page(List<Ranked<T>> rows, int size) {
        var items = rows.stream().limit(size).map(Ranked::found).toList();
        return new Page<>(
                items, rows.size() <= size ? null : rows.get(size - 1).cursor().toString());
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}

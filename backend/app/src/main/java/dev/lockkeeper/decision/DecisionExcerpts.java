package dev.lockkeeper.decision;

import dev.lockkeeper.tenancy.TenantContext;
import dev.lockkeeper.web.MarkedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Marks what was looked for in what was found, by PostgreSQL's text search: in titles, and in a few places of a text. */
@Repository
class DecisionExcerpts {

    private static final String OPTIONS =
            "HighlightAll=true, StartSel=\"" + MarkedText.START + "\", StopSel=\"" + MarkedText.END + "\"";
    private static final String BETWEEN = " … ";

    /** Of each part of a record, some five times as many characters. */
    private static final int NEAR = 400;

    private static final int FAR = 1_000;

    private final JdbcClient jdbc;

    DecisionExcerpts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A decision with what its excerpt is cut from.
     *
     * @param text the beginnings of its parts, as {@link #beginnings} reads them
     * @param words that it was found by, as text search has them
     */
    record Found(DecisionRow row, String text, List<String> words) {

        /** In the beginnings; none where none of the words is in them. */
        private List<String> near() {
            return new SoughtWords(words).found(text);
        }

        private List<String> far(Map<Integer, String> texts) {
            return new SoughtWords(words).places(texts.getOrDefault(row.number(), text));
        }
    }

    /**
     * SQL for the beginnings of the parts of the revision r: the best are long ones, and to read ten of them whole takes
     * longer than to find them.
     */
    static String beginnings() {
        return text(NEAR);
    }

    private static String text(int share) {
        return "concat_ws(E'\\n', left(r.decision, 5 * %1$d), left(r.context, 5 * %1$d), left(r.options, 3 * %1$d), left(r.consequences, 5 * %1$d), left(r.critique, 2 * %1$d))"
                .formatted(share);
    }

    /** All in one question, as each costs more than what is in it. */
    List<DecisionHit> marked(String typed, List<Found> found) {
        var places = places(found);
        var texts = Stream.concat(
                        found.stream().map(one -> one.row().title()),
                        places.stream().flatMap(List::stream))
                .toList();
        var marked = inOrder(typed, texts);
        var hits = new ArrayList<DecisionHit>();
        int next = found.size();
        for (int at = 0; at < found.size(); at++) {
            int end = next + places.get(at).size();
            var excerpt = String.join(BETWEEN, marked.subList(next, end));
            hits.add(DecisionHit.of(found.get(at).row(), marked.get(at), excerpt));
            next = end;
        }
        return hits;
    }

    /** More of a text is read where none of the words is near. */
    private List<List<String>> places(List<Found> found) {
        var near = found.stream().map(Found::near).toList();
        var lacking = IntStream.range(0, found.size())
                .filter(at -> near.get(at).isEmpty())
                .mapToObj(at -> found.get(at).row().number())
                .toList();
        var texts = lacking.isEmpty() ? Map.<Integer, String>of() : more(lacking);
        return IntStream.range(0, found.size())
                .mapToObj(at -> near.get(at).isEmpty() ? found.get(at).far(texts) : near.get(at))
                .map(places ->
                        places.stream().map(DecisionExcerpts::unformatted).toList())
                .toList();
    }

    private Map<Integer, String> more(List<Integer> numbers) {
        var texts = new HashMap<Integer, String>();
        jdbc.sql("""
                        select d.number, %s as text
                          from tenant.decision d
                          join tenant.decision_revision r
                            on r.tenant_id = d.tenant_id and r.decision_id = d.id and r.revision = d.revision
                         where d.tenant_id = :tenant and d.number = any (:numbers)
                        """.formatted(text(FAR)))
                .param("tenant", TenantContext.required().value())
                .param("numbers", numbers.toArray(Integer[]::new))
                .query(row -> {
                    texts.put(row.getInt("number"), row.getString("text"));
                });
        return texts;
    }

    /** Markdown is for pages. */
    private static String unformatted(String text) {
        return text.replaceAll("[*#`|>]", "");
    }

    private List<String> inOrder(String typed, List<String> texts) {
        if (texts.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select ts_headline('pg_catalog.english', given.text, sought.query, :options)
                          from unnest(cast(:texts as text[])) with ordinality as given (text, place)
                         cross join tenant.search_query(:q) as sought (query)
                         order by given.place
                        """)
                .param("texts", texts.toArray(String[]::new))
                .param("options", OPTIONS)
                .param("q", typed)
                .query(String.class)
                .list();
    }
}

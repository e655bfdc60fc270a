package dev.lockkeeper.decision;

import dev.lockkeeper.web.MarkedText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Marks what was looked for in what was found, by PostgreSQL's text search: in titles, and in a few places of a text. */
@Repository
class DecisionExcerpts {

    private static final String OPTIONS =
            "HighlightAll=true, StartSel=\"" + MarkedText.START + "\", StopSel=\"" + MarkedText.END + "\"";
    private static final String BETWEEN = " … ";

    private final JdbcClient jdbc;

    DecisionExcerpts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A decision with what its excerpt is cut from.
     *
     * @param words that it was found by, as text search has them
     */
    record Found(DecisionRow row, String text, List<String> words) {

        List<String> places() {
            return new SoughtWords(words)
                    .places(text).stream().map(Found::unformatted).toList();
        }

        /** Markdown is for pages. */
        private static String unformatted(String text) {
            return text.replaceAll("[*#`|>]", "");
        }
    }

    /** All in one question, as each costs more than what is in it. */
    List<DecisionHit> marked(String typed, List<Found> found) {
        var places = found.stream().map(Found::places).toList();
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

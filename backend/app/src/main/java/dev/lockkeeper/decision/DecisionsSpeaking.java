package dev.lockkeeper.decision;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Which of the current tenant's decisions speak of something, for other rooms. */
@Component
public class DecisionsSpeaking {

    /** What says nothing by itself is shorter, for the most part. */
    private static final int SHORTEST_WORD = 4;

    private static final int MOST_WORDS = 30;
    private static final Pattern BREAK = Pattern.compile("[^\\p{L}\\p{N}_]+");

    private static final DecisionFilter ALL = new DecisionFilter(null, null, null, null, null, null, null, false);

    private final DecisionSearch search;

    DecisionsSpeaking(DecisionSearch search) {
        this.search = search;
    }

    /** Those that hold any of the words of these texts, the best first. */
    public List<DecisionRow> of(Collection<String> texts, int most) {
        var words = texts.stream()
                .flatMap(BREAK::splitAsStream)
                .filter(word -> word.length() >= SHORTEST_WORD)
                .distinct()
                .limit(MOST_WORDS)
                .toList();
        return words.isEmpty()
                ? List.of()
                : search.rows(String.join(" or ", words), ALL, RankCursor.FIRST, most)
                        .items();
    }
}

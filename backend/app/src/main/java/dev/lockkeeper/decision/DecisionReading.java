package dev.lockkeeper.decision;

import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.common.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decisions for other programs: one as it stands, and what a search finds. */
@Service
@Transactional(readOnly = true)
public class DecisionReading {

    private static final int PAGE_SIZE = 25;

    private final StoredDecisions stored;
    private final DecisionRevisions revisions;
    private final DecisionSearch search;

    DecisionReading(StoredDecisions stored, DecisionRevisions revisions, DecisionSearch search) {
        this.stored = stored;
        this.revisions = revisions;
        this.search = search;
    }

    /** One decision and what its latest revision says. */
    public record Standing(int number, DecisionStatus status, int revision, DecisionContent content) {}

    @ViewersMay
    public Standing get(DecisionId id) {
        var decision = stored.get(id);
        var latest = revisions.get(decision.key(), decision.revision());
        return new Standing(decision.number(), decision.status(), decision.revision(), latest.content());
    }

    /**
     * The best first.
     *
     * @param typed words as web search reads them
     * @param service what a decision must name; null for any
     * @param after where the page before ended; null for the first
     */
    @ViewersMay
    public Page<DecisionRow> search(String typed, @Nullable String service, @Nullable String after) {
        var filter = DecisionFilter.of(new DecisionAsked(typed, null, null, null, null, service, null, null));
        if (filter.q() == null) {
            return new Page<>(List.of(), null);
        }
        return search.rows(filter.q(), filter, RankCursor.parse(after), PAGE_SIZE);
    }
}

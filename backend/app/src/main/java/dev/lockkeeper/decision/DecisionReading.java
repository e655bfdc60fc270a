package dev.lockkeeper.decision;

import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.common.Page;
import java.time.Instant;
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
    private final Approvals approvals;
    private final DecisionNames names;
    private final DecisionSearch search;

    DecisionReading(
            StoredDecisions stored,
            DecisionRevisions revisions,
            Approvals approvals,
            DecisionNames names,
            DecisionSearch search) {
        this.stored = stored;
        this.revisions = revisions;
        this.approvals = approvals;
        this.names = names;
        this.search = search;
    }

    /**
     * One decision, and what the revision says that stands.
     *
     * @param open what waits to be agreed to: the proposal itself, or an amendment; null where nothing does
     */
    public record Standing(
            int number,
            DecisionStatus status,
            int revision,
            DecisionContent content,
            @Nullable Open open,
            List<Given> approvals) {}

    /** A revision that waits to be agreed to. */
    public record Open(
            int revision, DecisionContent content, String by, Instant at, String reason, List<Wanted> missing) {}

    /** An approval that is still missing; of whom, where it is not any reviewer. */
    public record Wanted(int missing, ApprovalRule.Whose whose, String of) {}

    /** Somebody agreed to one of its revisions. */
    public record Given(int revision, String by, Instant at) {}

    @ViewersMay
    public Standing get(DecisionId id) {
        var decision = stored.get(id);
        var standing = revisions.get(decision.key(), decision.revision());
        return new Standing(
                decision.number(),
                decision.status(),
                decision.revision(),
                standing.content(),
                decision.isOpen() ? open(decision) : null,
                approvals.all(decision.key()).stream()
                        .map(one -> new Given(one.revision(), one.name(), one.at()))
                        .toList());
    }

    private Open open(Decision decision) {
        var concerned = revisions.concerned(decision);
        var latest = concerned.get(0);
        var missing = names.wanted(approvals.of(decision, concerned)).stream()
                .map(one -> new Wanted(one.missing(), one.whose(), one.of()))
                .toList();
        return new Open(latest.revision(), latest.content(), latest.byName(), latest.at(), latest.reason(), missing);
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

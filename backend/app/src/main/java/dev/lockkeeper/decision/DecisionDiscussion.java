package dev.lockkeeper.decision;

import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.common.Page;
import dev.lockkeeper.decision.DecisionThread.Remark;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is said of a record: its threads, and each of them whole. */
@Service
@Transactional(readOnly = true)
public class DecisionDiscussion {

    private static final int THREADS = 20;
    /** The latest answers that a list of threads shows of each; all of them are with the thread itself. */
    private static final int LATEST = 5;

    private static final int ANSWERS = 50;

    private final StoredDecisions stored;
    private final DecisionRevisions revisions;
    private final DecisionTalk talk;
    private final Quotes quotes;

    DecisionDiscussion(StoredDecisions stored, DecisionRevisions revisions, DecisionTalk talk, Quotes quotes) {
        this.stored = stored;
        this.revisions = revisions;
        this.talk = talk;
        this.quotes = quotes;
    }

    /**
     * A thread with some of its answers.
     *
     * @param next where the next answers begin; null after the last
     */
    public record Read(DecisionThread thread, @Nullable String next) {}

    /**
     * The latest first.
     *
     * @param resolved those that are settled, or those that are not
     */
    @ViewersMay
    public Page<DecisionThread> threads(DecisionId id, boolean resolved, @Nullable UUID after) {
        return threads(stored.get(id), resolved, after);
    }

    /** The thread that this comment stands in, a page of its answers at a time and the oldest first. */
    @ViewersMay
    public Read thread(DecisionId id, UUID comment, @Nullable UUID after) {
        return thread(stored.get(id), comment, after);
    }

    Page<DecisionThread> threads(Decision decision, boolean resolved, @Nullable UUID after) {
        var page = talk.threads(decision.key(), resolved, after, THREADS);
        return new Page<>(threads(page.items(), latest(decision)), page.next());
    }

    Read thread(Decision decision, UUID comment, @Nullable UUID after) {
        var first = talk.first(decision.key(), comment);
        var page = talk.answers(first.id(), after, ANSWERS);
        var outdated = isOutdated(first, latest(decision));
        return new Read(new DecisionThread(first, outdated, page.items(), page.next() != null), page.next());
    }

    /** In what is in force, or in what would take its place. */
    private Predicate<DecisionPassage> latest(Decision decision) {
        var inForce =
                quotes.in(revisions.get(decision.key(), decision.revision()).content());
        return decision.isAmended()
                ? inForce.or(quotes.in(
                        revisions.get(decision.key(), decision.latest()).content()))
                : inForce;
    }

    private List<DecisionThread> threads(List<Remark> firsts, Predicate<DecisionPassage> stands) {
        var answers = talk.latestAnswers(firsts.stream().map(Remark::id).toList(), LATEST + 1).stream()
                .collect(Collectors.groupingBy(Remark::threadId));
        return firsts.stream()
                .map(first -> thread(first, answers.getOrDefault(first.id(), List.of()), stands))
                .toList();
    }

    private static DecisionThread thread(Remark first, List<Remark> latest, Predicate<DecisionPassage> stands) {
        var more = latest.size() > LATEST;
        var shown = more ? latest.subList(1, latest.size()) : latest;
        return new DecisionThread(first, isOutdated(first, stands), shown, more);
    }

    private static boolean isOutdated(Remark first, Predicate<DecisionPassage> stands) {
        return first.passage() != null && !stands.test(first.passage());
    }
}

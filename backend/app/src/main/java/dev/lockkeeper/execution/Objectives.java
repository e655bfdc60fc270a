package dev.lockkeeper.execution;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.access.ViewersMay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What executions are to keep to, and how far they did. */
@Service
@Transactional(readOnly = true)
public class Objectives {

    /** The periods that pages show. */
    public static final List<Integer> DAYS = List.of(28, 90);

    private static final int MOST_DAYS = 366;
    private static final int MOST_BREACHES = 200;

    private final ObjectiveBook book;
    private final JudgementBook judgements;
    private final Clock clock;

    Objectives(ObjectiveBook book, JudgementBook judgements, Clock clock) {
        this.book = book;
        this.judgements = judgements;
        this.clock = clock;
    }

    /** Each objective that holds, with what ended in so many days until now, by clocks that differ a little. */
    @ViewersMay
    public List<Standing> standing(int days) {
        require(days >= 1 && days <= MOST_DAYS, "objective.days-range", MOST_DAYS);
        var now = clock.instant();
        return standing(now.minus(Duration.ofDays(days)), now.plus(ProductionRun.CLOCKS_DIFFER));
    }

    /** As above, with what ended from one moment until before another. */
    @ViewersMay
    public List<Standing> standing(Instant from, Instant until) {
        var counted = judgements.counted(from, until);
        return book.current().stream()
                .map(objective -> new Standing(
                        objective,
                        counted.getOrDefault(objective.scope(), JudgementBook.Counts.NONE)
                                .against(objective.target())))
                .toList();
    }

    /** Executions that ended within that time and missed their objective, the latest first; at most two hundred. */
    @ViewersMay
    public List<Breach> breaches(Instant from, Instant until) {
        return judgements.breaches(from, until, MOST_BREACHES);
    }

    /** Those that hold no more, the latest ended first. */
    @ViewersMay
    public List<Objective> former(int limit) {
        return book.former(limit);
    }
}

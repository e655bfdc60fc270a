package dev.lockkeeper.jira;

import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.jobs.Errand;
import dev.lockkeeper.jobs.Outbox;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has an issue read again that somebody looks at, where what is known of it has grown old. Whoever looks sees what is
 * known, with its age, and never waits for Jira.
 */
@Service
class IssueFreshness {

    /** Beyond this a look at the page asks for a new one. */
    static final Duration FRESH = Duration.ofMinutes(10);

    private final Outbox outbox;
    private final Clock clock;

    IssueFreshness(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Answers whether it is being read. Asked for once, however many look; what fails is not hurried. */
    @ViewersMay
    @Transactional
    public boolean lookedAt(IssuePanel panel) {
        var issue = panel.migration().jiraIssue();
        if (issue == null || !isOld(panel)) {
            return false;
        }
        var errand = outbox.state(IssueReadingChore.NAME, issue).orElse(null);
        if (errand == null || isOver(errand)) {
            outbox.ask(IssueReadingChore.NAME, issue);
            return true;
        }
        return !errand.isDone() && !errand.isFailing() && !errand.isDead();
    }

    private boolean isOld(IssuePanel panel) {
        var connection = panel.connection();
        if (connection == null || connection.isPaused() || isBeingWritten(panel.errand())) {
            return false;
        }
        var known = panel.known();
        return known == null || known.issue().readAt().plus(FRESH).isBefore(clock.instant());
    }

    /** Who writes it reads it first. */
    private static boolean isBeingWritten(@Nullable Errand errand) {
        return errand != null && !errand.isDone() && !errand.isDead();
    }

    /** And long ago: an issue that Jira never showed leaves nothing behind that could be old. */
    private boolean isOver(Errand errand) {
        return (errand.isDone() || errand.isDead())
                && errand.askedAt().plus(FRESH).isBefore(clock.instant());
    }
}

package dev.lockkeeper.jira;

import dev.lockkeeper.jira.server.JiraConnection;
import dev.lockkeeper.jobs.Errand;
import dev.lockkeeper.migration.MigrationStatus;
import dev.lockkeeper.migration.MigrationSummary;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a migration's page says of its issue. */
record IssuePanel(
        MigrationSummary migration,
        @Nullable JiraConnection connection,
        @Nullable IssueLink link,
        @Nullable Errand errand,
        @Nullable IssueView known,
        List<Clinging> clinging) {

    /**
     * An issue that the migration named before and that may still show it.
     *
     * @param trouble why it does; null while it is under way
     */
    public record Clinging(String issue, @Nullable String trouble) {}

    /** How far the issue is from showing the truth. */
    enum State {
        NONE,
        DRAFT,
        UNSHOWN,
        UNCONNECTED,
        GONE,
        PAUSED,
        WAITING,
        SILENT,
        LATER,
        DEAD,
        WRITTEN
    }

    public State state() {
        if (migration.jiraIssue() == null) {
            return State.NONE;
        }
        if (migration.status() == MigrationStatus.DRAFT) {
            return State.DRAFT;
        }
        return connection == null ? State.UNCONNECTED : state(connection);
    }

    private State state(JiraConnection connected) {
        if (known != null && known.issue().isGone()) {
            return State.GONE;
        }
        if (errand == null || errand.isDone()) {
            return isWritten() ? State.WRITTEN : State.UNSHOWN;
        }
        if (errand.isDead()) {
            return State.DEAD;
        }
        return connected.isPaused() ? State.PAUSED : waiting(errand);
    }

    private static State waiting(Errand errand) {
        if (errand.isFailing()) {
            return State.SILENT;
        }
        return errand.lastError() == null ? State.WAITING : State.LATER;
    }

    /** In the Jira that has the issue now: what another one shows that had the project before is no matter of this page. */
    public boolean isWritten() {
        return connection != null && link != null && link.writtenAt() != null && link.isTouched(connection.id());
    }

    /** The page looks again by itself while something is under way. */
    public boolean isMoving() {
        return state() == State.WAITING
                || state() == State.SILENT
                || state() == State.LATER
                || clinging.stream().anyMatch(one -> one.trouble() == null);
    }

    /** Where people open the issue, once it is known in which Jira it is. */
    @Nullable
    public String address() {
        var issue = migration.jiraIssue();
        return connection == null || issue == null ? null : connection.pageOf(issue);
    }

    @Nullable
    public Instant nextTry() {
        return errand == null ? null : errand.nextAt();
    }

    @Nullable
    public String why() {
        return errand == null ? null : errand.lastError();
    }
}

package dev.lockkeeper.jira.server;

import java.net.URI;
import java.time.Instant;
import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A tenant's way into one Jira.
 *
 * @param accountEmail empty where the token says whose it is
 * @param clientId of the app or the service account; empty where there is none
 * @param secret the account's token, or the client's secret, sealed
 * @param reason a message key: why it is paused
 * @param leavingSince since when it is being taken away; null where it is not
 * @param showing what its issues show
 * @param projects the keys of the projects whose issues it takes; {@link #ALL} takes what no other names
 */
public record JiraConnection(
        UUID id,
        String name,
        JiraKind kind,
        URI baseUrl,
        String accountEmail,
        SignIn signIn,
        String clientId,
        byte[] secret,
        State state,
        @Nullable String reason,
        Instant stateSince,
        @Nullable Instant leavingSince,
        Showing showing,
        SortedSet<String> projects,
        int version) {

    public static final String ALL = "*";

    public enum State {
        ACTIVE,
        PAUSED
    }

    public boolean isPaused() {
        return state == State.PAUSED;
    }

    /** What was written by it is taken away again, and nothing is written any more. */
    public boolean isLeaving() {
        return leavingSince != null;
    }

    /** Jira takes executions from clients alone. */
    public boolean feedsDeployments() {
        return showing.deployments() && signIn.isOAuth() && !isLeaving();
    }

    public boolean takesAll() {
        return projects.contains(ALL);
    }

    /** Where people look at an issue. */
    public String pageOf(String issueKey) {
        return baseUrl + "/browse/" + issueKey;
    }
}

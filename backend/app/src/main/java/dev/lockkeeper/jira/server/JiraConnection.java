package dev.lockkeeper.jira.server;

import java.net.URI;
import java.time.Instant;
import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A tenant's way into one Jira.
 *
 * @param secret the account's token, sealed
 * @param reason a message key: why it is paused
 * @param projects the keys of the projects whose issues it takes; {@link #ALL} takes what no other names
 */
public record JiraConnection(
        UUID id,
        String name,
        URI baseUrl,
        String accountEmail,
        byte[] secret,
        State state,
        @Nullable String reason,
        Instant stateSince,
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

    public boolean takesAll() {
        return projects.contains(ALL);
    }

    /** Where people look at an issue. */
    public String pageOf(String issueKey) {
        return baseUrl + "/browse/" + issueKey;
    }
}

package dev.lockkeeper.jira.server;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Jira answered, but not with what was asked for. */
public class JiraRefusal extends RuntimeException {

    private final int status;
    private final @Nullable Duration retryAfter;

    /** The message is Jira's own words, for people. */
    JiraRefusal(int status, String words, @Nullable Duration retryAfter) {
        super(words);
        this.status = status;
        this.retryAfter = retryAfter;
    }

    public int status() {
        return status;
    }

    @Nullable
    public Duration retryAfter() {
        return retryAfter;
    }

    public String words() {
        return String.valueOf(getMessage());
    }
}

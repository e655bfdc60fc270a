package dev.lockkeeper.jira.server;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Jira answered, but not with what was asked for. */
public class JiraRefusal extends RuntimeException {

    private final int status;
    private final @Nullable Duration retryAfter;
    private final @Nullable String limit;

    /** The message is Jira's own words, for people. */
    JiraRefusal(int status, String words, @Nullable Duration retryAfter, @Nullable String limit) {
        super(words);
        this.limit = limit;
        this.status = status;
        this.retryAfter = retryAfter;
    }

    /** Nobody lets us in any more, whatever the words were. */
    public static JiraRefusal shutOut() {
        return new JiraRefusal(401, "", null, null);
    }

    public int status() {
        return status;
    }

    @Nullable
    public Duration retryAfter() {
        return retryAfter;
    }

    /** Whether a whole quota is used up, rather than too much asked at once: then nothing at all gets through for a while. */
    public boolean isQuota() {
        return limit != null && limit.contains("quota");
    }

    /** Whether one issue was written too often: then every other may be. */
    public boolean isOfOneIssue() {
        return limit != null && limit.contains("per-issue");
    }

    public String words() {
        return String.valueOf(getMessage());
    }
}

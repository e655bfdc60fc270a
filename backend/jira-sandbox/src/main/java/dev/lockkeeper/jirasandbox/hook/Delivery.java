package dev.lockkeeper.jirasandbox.hook;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A request that is to be sent.
 *
 * @param identifier the same each time it is tried
 * @param retry how often it was tried before
 */
record Delivery(Hook hook, String identifier, String body, int retry, Instant dueAt) {

    private static final int MOST_RETRIES = 5;
    private static final Set<Integer> RETRIED = Set.of(408, 409, 425, 429);

    static Delivery first(Hook hook, String body, Instant now) {
        return new Delivery(hook, UUID.randomUUID().toString(), body, 0, now);
    }

    boolean isDue(Instant now) {
        return !dueAt.isAfter(now);
    }

    /** @param status what was answered; 0 where nothing was */
    boolean isTriedAgainAfter(int status) {
        var mayPass = status == 0 || status >= 500 || RETRIED.contains(status);
        return mayPass && retry < MOST_RETRIES && !hook.isRule();
    }

    /** After 5 minutes, then 7, 9, 11 and 13: within Jira's 5 to 15. */
    Delivery again(Instant now) {
        return new Delivery(hook, identifier, body, retry + 1, now.plus(Duration.ofMinutes(5 + 2L * retry)));
    }
}

package dev.lockkeeper.access;

import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Slows down who tries addresses that open something without signing in: after some that opened nothing, a network
 * address has to wait. Shared by all nodes.
 */
@Component
public class LinkThrottle {

    /** After that long, whoever waits may try again. */
    public static final Duration WAIT = FailureCounts.WINDOW;

    static final int FAILURES_PER_HOST = 30;

    private final FailureCounts failures;

    LinkThrottle(FailureCounts failures) {
        this.failures = failures;
    }

    public boolean mustWait(String host) {
        return failures.of(subject(host)) >= FAILURES_PER_HOST;
    }

    /** That one opened nothing. */
    public void failed(String host) {
        failures.add(subject(host));
    }

    private static String subject(String host) {
        return "link:" + host;
    }
}

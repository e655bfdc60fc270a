package dev.lockkeeper.benchmarks;

import dev.lockkeeper.jira.ConnectionDetails;
import dev.lockkeeper.jirasandbox.JiraSandbox;
import dev.lockkeeper.jirasandbox.Options;
import dev.lockkeeper.jirasandbox.RecordedRequest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A Jira of one project and one issue, which says when the issue began to show another tier. */
final class JiraSite implements AutoCloseable {

    private static final String EMAIL = "lockkeeper@benchmark.example";
    private static final String TOKEN = "a-token-of-the-benchmark";
    private static final int PATIENCE = 60;

    /** A change is written by three calls, and Jira lets an issue be written 100 times in 30 seconds. */
    private static final Duration BETWEEN = Duration.ofMillis(1_100);

    private final JiraSandbox jira = JiraSandbox.start(Options.forAccount(EMAIL, TOKEN));
    private final BlockingQueue<Long> shown = new LinkedBlockingQueue<>();
    private final String project;
    private final String issueId;
    private long latest;

    JiraSite(int number) {
        project = "SITE" + number;
        issueId = jira.createIssue(key(), "Story", "Measure it");
        jira.watch(this::see);
    }

    String key() {
        return project + "-1";
    }

    /** Its number. */
    String issueId() {
        return issueId;
    }

    ConnectionDetails details() {
        return new ConnectionDetails(project, jira.baseUrl(), EMAIL, TOKEN, List.of(project));
    }

    /** The label comes last of all that is written. */
    private void see(RecordedRequest request) {
        if (request.isWrite()
                && request.method().equals("PUT")
                && !request.path().contains("/properties/")) {
            shown.add(System.nanoTime());
        }
    }

    /** When it came next, by this process's nanoseconds. */
    long awaitShown() {
        try {
            var at = shown.poll(PATIENCE, TimeUnit.SECONDS);
            if (at == null) {
                throw new IllegalStateException(key() + " did not show it within " + PATIENCE + " seconds");
            }
            latest = at;
            return at;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Until it may be changed again without waiting for Jira's limits. */
    void rest() {
        try {
            TimeUnit.NANOSECONDS.sleep(latest + BETWEEN.toNanos() - System.nanoTime());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        jira.close();
    }
}

package dev.lockkeeper.benchmarks;

import dev.lockkeeper.jira.ConnectionDetails;
import dev.lockkeeper.jirasandbox.JiraSandbox;
import dev.lockkeeper.jirasandbox.Options;
import dev.lockkeeper.jirasandbox.RecordedRequest;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A Jira of one project and one issue, which says when the issue began to show another tier. */
final class JiraSite implements AutoCloseable {

    private static final String EMAIL = "lockkeeper@benchmark.example";
    private static final String TOKEN = "a-token-of-the-benchmark";
    private static final int MINUTES = 5;

    private final JiraSandbox jira = JiraSandbox.start(Options.forAccount(EMAIL, TOKEN));
    private final BlockingQueue<Long> shown = new LinkedBlockingQueue<>();
    private final String project;
    private final String issueId;

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
            var at = shown.poll(MINUTES, TimeUnit.MINUTES);
            if (at == null) {
                throw new IllegalStateException(key() + " did not show it within " + MINUTES + " minutes");
            }
            return at;
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

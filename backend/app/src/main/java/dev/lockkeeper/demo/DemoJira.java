package dev.lockkeeper.demo;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.common.TravellingClock;
import dev.lockkeeper.jira.ConnectionDetails;
import dev.lockkeeper.jira.JiraConnections;
import dev.lockkeeper.jirasandbox.JiraSandbox;
import dev.lockkeeper.jirasandbox.Options;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** The Jira of the demo company: a sandbox on this machine that speaks Jira's contract and keeps what is written to it. */
@Component
class DemoJira implements DisposableBean {

    static final String ACCOUNT = "lockkeeper@acme.example";
    private static final String TOKEN = "demo-token-of-the-sandbox";
    private static final Logger log = LoggerFactory.getLogger(DemoJira.class);

    private final DemoSettings settings;
    private final JiraConnections connections;
    private final Clock clock;
    private final Set<String> takenUp = ConcurrentHashMap.newKeySet();
    private @Nullable JiraSandbox sandbox;

    DemoJira(DemoSettings settings, JiraConnections connections, Clock clock) {
        this.settings = settings;
        this.connections = connections;
        this.clock = clock;
    }

    /** Started before the companies are founded, so that their first errands find it. */
    synchronized JiraSandbox open() {
        if (sandbox == null) {
            sandbox = start(settings.home().resolve("jira-sandbox.json"), settings.demoJiraPort());
            log.info("The demo company's Jira: {}", sandbox.baseUrl());
        }
        return sandbox;
    }

    UUID connect(CurrentMember admin) {
        return Acting.as(admin, () -> connections.connect(admin, details()));
    }

    /** The issue that a migration names has to be there before Lockkeeper speaks of it. */
    void ensureIssue(String key, String summary) {
        open().ensureIssue(key, "Story", summary);
    }

    /**
     * The same, and somebody has been at work on it since then. What is younger was made when the history was told before, of
     * a database that is gone.
     *
     * @return whether nobody else is: one that another company has named as well keeps that company's history
     */
    boolean takeUp(String key, String summary, Instant since) {
        return takenUp.add(key)
                && TravellingClock.at(since, () -> {
                    if (open().created(key).filter(since::isBefore).isPresent()) {
                        open().people().delete(key);
                    }
                    ensureIssue(key, summary);
                    open().people().begin(key);
                    return true;
                });
    }

    /** All that had to be written for it but SQL is written, by now. */
    void finish(String key) {
        open().people().finish(key);
    }

    ConnectionDetails details() {
        return new ConnectionDetails("Demo Jira", open().baseUrl().toString(), ACCOUNT, TOKEN, List.of());
    }

    private JiraSandbox start(Path store, int port) {
        var options = Options.forAccount(ACCOUNT, TOKEN).storedIn(store);
        try {
            return JiraSandbox.start(options.onPort(port), clock);
        } catch (RuntimeException taken) {
            log.warn("Port {} is taken, so the demo company's Jira moves to another", port);
            return JiraSandbox.start(options.onPort(0), clock);
        }
    }

    @Override
    public synchronized void destroy() {
        if (sandbox != null) {
            sandbox.close();
        }
    }
}

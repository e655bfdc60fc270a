package dev.lockkeeper.jira.server;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.stereotype.Component;

/**
 * Lets so few call one Jira at a time that a slow one leaves workers for all the others. Each node counts for itself. Whoever
 * comes when all turns are taken waits for a moment; where somebody has waited in vain lately, nobody does.
 */
@Component
class CallTurns {

    /** Who calls. */
    enum Caller {
        /** Of the four workers of a node. */
        ERRAND(2),
        /** Somebody waits for the answer. */
        PERSON(4);

        private final BulkheadConfig config;

        Caller(int most) {
            config = BulkheadConfig.custom()
                    .maxConcurrentCalls(most)
                    .maxWaitDuration(MOMENT)
                    .build();
        }
    }

    private static final Duration MOMENT = Duration.ofMillis(500);
    private static final Duration LATELY = Duration.ofSeconds(5);

    private final BulkheadRegistry turns = BulkheadRegistry.ofDefaults();
    private final Map<String, Long> crowdedAt = new ConcurrentHashMap<>();

    ClientHttpRequestInterceptor of(JiraConnection connection, Caller caller) {
        var name = connection.id() + "@" + connection.baseUrl() + " " + caller;
        var turn = turns.bulkhead(name, caller.config);
        return (request, body, execution) -> {
            take(name, turn);
            try {
                return execution.execute(request, body);
            } finally {
                turn.onComplete();
            }
        };
    }

    private void take(String name, Bulkhead turn) {
        if (isTaken(turn) && isCrowded(name)) {
            throw new JiraBusy();
        }
        if (!turn.tryAcquirePermission()) {
            crowdedAt.put(name, System.nanoTime());
            throw new JiraBusy();
        }
    }

    private static boolean isTaken(Bulkhead turn) {
        return turn.getMetrics().getAvailableConcurrentCalls() == 0;
    }

    private boolean isCrowded(String name) {
        var at = crowdedAt.get(name);
        return at != null && System.nanoTime() - at < LATELY.toNanos();
    }
}

package dev.lockkeeper.jira.server;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.IOException;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.stereotype.Component;

/**
 * Leaves a Jira alone that fails again and again, or is so slow that it nearly does, so that a hundred errands do not wait
 * for it one by one. Each node counts
 * for itself, by connection: another tenant's way to the same server is no business of this one.
 */
@Component
class Breakers {

    private static final int LATEST = 10;
    private static final int ENOUGH = 6;
    private static final int HALF = 50;
    /** As many as one issue takes. */
    private static final int TRIALS = 6;

    private final CircuitBreakerRegistry registry;

    Breakers(JiraSettings settings) {
        registry = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .slidingWindowSize(LATEST)
                .minimumNumberOfCalls(ENOUGH)
                .failureRateThreshold(HALF)
                .slowCallRateThreshold(HALF)
                .slowCallDurationThreshold(settings.readTimeout().dividedBy(2))
                .permittedNumberOfCallsInHalfOpenState(TRIALS)
                .waitDurationInOpenState(settings.rest())
                .ignoreExceptions(JiraOutlasted.class)
                .build());
    }

    /** What Jira refuses is an answer; what it cannot do, or does not say, is none. */
    ClientHttpRequestInterceptor of(JiraConnection connection) {
        var breaker = registry.circuitBreaker(connection.id() + "@" + connection.baseUrl());
        return (request, body, execution) -> {
            acquire(breaker);
            var begun = breaker.getCurrentTimestamp();
            try {
                var response = execution.execute(request, body);
                note(breaker, begun, response);
                return response;
            } catch (IOException | RuntimeException trouble) {
                breaker.onError(breaker.getCurrentTimestamp() - begun, breaker.getTimestampUnit(), trouble);
                throw trouble;
            }
        };
    }

    private static void acquire(CircuitBreaker breaker) {
        try {
            breaker.acquirePermission();
        } catch (CallNotPermittedException open) {
            throw new JiraRests(open);
        }
    }

    private static void note(CircuitBreaker breaker, long begun, ClientHttpResponse response) throws IOException {
        var took = breaker.getCurrentTimestamp() - begun;
        if (response.getStatusCode().is5xxServerError()) {
            breaker.onError(
                    took,
                    breaker.getTimestampUnit(),
                    new IllegalStateException(
                            "status " + response.getStatusCode().value()));
        } else {
            breaker.onSuccess(took, breaker.getTimestampUnit());
        }
    }
}

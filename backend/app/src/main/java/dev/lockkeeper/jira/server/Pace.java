package dev.lockkeeper.jira.server;

import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.stereotype.Component;

/**
 * Keeps calls below what Jira allows, and leaves a Jira alone for as long as it asked for. Each node counts for itself, and
 * others call the same Jira: so it is a little less than is allowed, and what Jira says counts in the end.
 */
@Component
class Pace {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Pattern ISSUE = Pattern.compile("/rest/api/\\d/issue/([^/]+)");

    private final Clock clock;
    private final IssueWrites issues = new IssueWrites();
    private final Map<String, Instant> held = new ConcurrentHashMap<>();
    private final RateLimiterRegistry calls = RateLimiterRegistry.ofDefaults();

    /** Jira allows twice as many, of each kind and to all who call it. */
    private enum Kind {
        READING(50),
        WRITING(25);

        private final RateLimiterConfig limit;

        Kind(int inASecond) {
            limit = RateLimiterConfig.custom()
                    .limitForPeriod(inASecond)
                    .limitRefreshPeriod(SECOND)
                    .timeoutDuration(SECOND.multipliedBy(2))
                    .build();
        }

        static Kind of(HttpMethod method) {
            return method == HttpMethod.PUT || method == HttpMethod.DELETE ? WRITING : READING;
        }
    }

    Pace(Clock clock) {
        this.clock = clock;
    }

    /** Nobody calls by this connection for so long. */
    void hold(JiraConnection connection, Duration length) {
        held.merge(name(connection), clock.instant().plus(length), (before, now) -> before.isAfter(now) ? before : now);
    }

    ClientHttpRequestInterceptor of(JiraConnection connection) {
        var name = name(connection);
        return (request, body, execution) -> {
            requireLeave(name);
            requirePlace(name, request);
            return execution.execute(request, body);
        };
    }

    private void requireLeave(String name) {
        var until = held.get(name);
        var now = clock.instant();
        if (until != null && until.isAfter(now)) {
            throw new JiraPaced(Duration.between(now, until));
        }
        if (until != null) {
            held.remove(name, until);
        }
    }

    private void requirePlace(String name, HttpRequest request) {
        written(request).ifPresent(issue -> {
            var left = issues.take(name + " " + issue, clock.instant());
            if (!left.isZero()) {
                throw new JiraPaced(left);
            }
        });
        var kind = Kind.of(request.getMethod());
        if (!calls.rateLimiter(name + " " + kind, kind.limit).acquirePermission()) {
            throw new JiraPaced(SECOND);
        }
    }

    private static Optional<String> written(HttpRequest request) {
        var issue = ISSUE.matcher(request.getURI().getPath());
        return request.getMethod() != HttpMethod.GET && issue.find() ? Optional.of(issue.group(1)) : Optional.empty();
    }

    private static String name(JiraConnection connection) {
        return connection.id() + "@" + connection.baseUrl();
    }
}

package dev.lockkeeper.api;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.ratelimiter.internal.AtomicRateLimiter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets so many checks a minute of one token through, and so many at once of all, before their bodies are read. */
@Component
class Turnstile implements HandlerInterceptor {

    private static final String INSIDE = Turnstile.class.getName();

    /** Of tokens that are remembered; whose turn is longest past begins anew. */
    private static final int MOST_TOKENS = 10_000;

    private static final long SHORTLY = 1;

    private final ApiLimits limits;
    private final Bulkhead places;
    private final RateLimiterConfig perToken;
    private final Map<UUID, AtomicRateLimiter> tokens = Collections.synchronizedMap(new LatestTokens());

    Turnstile(ApiLimits limits) {
        this.limits = limits;
        places = Bulkhead.of(
                "checks",
                BulkheadConfig.custom()
                        .maxConcurrentCalls(limits.places())
                        .maxWaitDuration(limits.longestWait())
                        .build());
        perToken = RateLimiterConfig.custom()
                .limitForPeriod(limits.checksPerMinute())
                .limitRefreshPeriod(Duration.ofMinutes(1))
                .timeoutDuration(Duration.ZERO)
                .build();
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!request.getMethod().equals("POST")) {
            return true;
        }
        admit(Objects.requireNonNullElse(request.getHeader("Authorization"), ""));
        request.setAttribute(INSIDE, true);
        return true;
    }

    /** Takes one of the places, which {@link #leave()} gives back. */
    void admit(String token) {
        var limiter = tokens.computeIfAbsent(key(token), key -> new AtomicRateLimiter(key.toString(), perToken));
        if (!limiter.acquirePermission(1)) {
            var wait = Duration.ofNanos(limiter.getDetailedMetrics().getNanosToWait());
            throw TooMany.ofToken(limits.checksPerMinute(), Math.max(SHORTLY, wait.toSeconds() + 1));
        }
        if (!places.tryAcquirePermission()) {
            throw TooMany.atOnce(SHORTLY);
        }
    }

    void leave() {
        places.onComplete();
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (request.getAttribute(INSIDE) != null) {
            request.removeAttribute(INSIDE);
            leave();
        }
    }

    /** The secret itself is not kept. */
    private static UUID key(String token) {
        return UUID.nameUUIDFromBytes(token.getBytes(StandardCharsets.UTF_8));
    }

    private static class LatestTokens extends LinkedHashMap<UUID, AtomicRateLimiter> {

        LatestTokens() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, AtomicRateLimiter> eldest) {
            return size() > MOST_TOKENS;
        }
    }
}

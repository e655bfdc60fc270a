package dev.lockkeeper.web;

import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.ratelimiter.internal.AtomicRateLimiter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;

/** So many requests a minute of each secret, on one node; the secrets themselves are not kept. */
public final class Pace {

    /** Of secrets that are remembered; whose turn is longest past begins anew. */
    private static final int MOST = 10_000;

    private static final long SHORTLY = 1;

    private final int perMinute;
    private final RateLimiterConfig perSecret;
    private final Map<UUID, AtomicRateLimiter> latest = Collections.synchronizedMap(new Latest());

    public Pace(int perMinute) {
        this.perMinute = perMinute;
        perSecret = RateLimiterConfig.custom()
                .limitForPeriod(perMinute)
                .limitRefreshPeriod(Duration.ofMinutes(1))
                .timeoutDuration(Duration.ZERO)
                .build();
    }

    public int perMinute() {
        return perMinute;
    }

    /** Lets one through; where that is one too many, it is told after how many seconds to come again. */
    public OptionalLong secondsToWait(String secret) {
        var limiter = latest.computeIfAbsent(key(secret), key -> new AtomicRateLimiter(key.toString(), perSecret));
        if (limiter.acquirePermission(1)) {
            return OptionalLong.empty();
        }
        var wait = Duration.ofNanos(limiter.getDetailedMetrics().getNanosToWait());
        return OptionalLong.of(Math.max(SHORTLY, wait.toSeconds() + 1));
    }

    private static UUID key(String secret) {
        return UUID.nameUUIDFromBytes(secret.getBytes(StandardCharsets.UTF_8));
    }

    private static class Latest extends LinkedHashMap<UUID, AtomicRateLimiter> {

        Latest() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, AtomicRateLimiter> eldest) {
            return size() > MOST;
        }
    }
}

package dev.lockkeeper.jirasandbox;

import dev.lockkeeper.jirasandbox.exchange.Answer;
import dev.lockkeeper.jirasandbox.exchange.Call;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How often the API may be called: what Jira Cloud allows, when switched on. */
final class Limits {

    private static final String WRITES = "jira-per-issue-on-write";
    private static final String BURST = "jira-burst-based";
    private static final String QUOTA = "jira-quota-tenant-based";

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final List<Window> PER_ISSUE =
            List.of(new Window(WRITES, 20, Duration.ofSeconds(2)), new Window(WRITES, 100, LONGEST));
    private static final Map<String, List<Window>> PER_METHOD = Map.of(
            "GET", List.of(new Window(BURST, 100, SECOND)),
            "POST", List.of(new Window(BURST, 100, SECOND)),
            "PUT", List.of(new Window(BURST, 50, SECOND)),
            "DELETE", List.of(new Window(BURST, 50, SECOND)));

    private final Clock clock;
    private final boolean on;
    private final Map<Object, Deque<Instant>> taken = new HashMap<>();
    private Instant quotaBackAt = Instant.MIN;

    Limits(Clock clock, boolean on) {
        this.clock = clock;
        this.on = on;
    }

    /** From now on nothing is answered for so long, whether limits are on or not. */
    synchronized void useUpQuota(Duration length) {
        quotaBackAt = clock.instant().plus(length);
    }

    /**
     * Counts one call, or says why not now; a refused call is not counted.
     *
     * @param written the issue that the call writes to, if any
     */
    synchronized Optional<Answer> refusal(Call call, @Nullable Long written) {
        var now = clock.instant();
        if (now.isBefore(quotaBackAt)) {
            return Optional.of(tooMany(QUOTA, 0, now, quotaBackAt));
        }
        return on ? refusal(counted(call, written), now) : Optional.empty();
    }

    /** What the call counts for, and the windows that hold there. */
    private static Map<Object, List<Window>> counted(Call call, @Nullable Long written) {
        Map<Object, List<Window>> counted = new LinkedHashMap<>();
        counted.put(call.method(), PER_METHOD.getOrDefault(call.method(), List.of()));
        if (written != null) {
            counted.put(written, PER_ISSUE);
        }
        return counted;
    }

    private Optional<Answer> refusal(Map<Object, List<Window>> counted, Instant now) {
        for (var entry : counted.entrySet()) {
            var recent = recent(entry.getKey(), now);
            for (var window : entry.getValue()) {
                var free = window.freeAgain(recent, now);
                if (free.isAfter(now)) {
                    return Optional.of(tooMany(window.reason(), window.most(), now, free));
                }
            }
        }
        counted.keySet().forEach(key -> recent(key, now).addLast(now));
        return Optional.empty();
    }

    private Deque<Instant> recent(Object key, Instant now) {
        var recent = taken.computeIfAbsent(key, first -> new ArrayDeque<>());
        recent.removeIf(at -> !at.isAfter(now.minus(LONGEST)));
        return recent;
    }

    private static Answer tooMany(String reason, int most, Instant now, Instant free) {
        var seconds = Math.max(1, (Duration.between(now, free).toMillis() + 999) / 1000);
        return Answer.error(429, "Too many calls: " + reason + ".")
                .with("Retry-After", String.valueOf(seconds))
                .with("RateLimit-Reason", reason)
                .with("X-RateLimit-Limit", String.valueOf(most))
                .with("X-RateLimit-Remaining", "0")
                .with("X-RateLimit-Reset", free.toString());
    }

    private record Window(String reason, int most, Duration length) {

        /** When the next call fits into this window; now or earlier when it fits already. */
        Instant freeAgain(Deque<Instant> recent, Instant now) {
            var inside =
                    recent.stream().filter(at -> at.isAfter(now.minus(length))).toList();
            return inside.size() < most ? now : inside.get(inside.size() - most).plus(length);
        }
    }
}

package dev.lockkeeper.jirasandbox;

import dev.lockkeeper.jirasandbox.exchange.Answer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How often one issue may be written to: what Jira Cloud allows, when switched on. */
final class WriteLimits {

    private static final List<Window> WINDOWS =
            List.of(new Window(20, Duration.ofSeconds(2)), new Window(100, Duration.ofSeconds(30)));
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Clock clock;
    private final boolean on;
    private final Map<Long, Deque<Instant>> writes = new HashMap<>();

    WriteLimits(Clock clock, boolean on) {
        this.clock = clock;
        this.on = on;
    }

    /** Counts one write to an issue, or says why not now; a refused write is not counted. */
    synchronized Optional<Answer> refusal(long issue) {
        if (!on) {
            return Optional.empty();
        }
        var now = clock.instant();
        var recent = writes.computeIfAbsent(issue, first -> new ArrayDeque<>());
        recent.removeIf(at -> !at.isAfter(now.minus(LONGEST)));
        for (var window : WINDOWS) {
            var free = window.freeAgain(recent, now);
            if (free.isAfter(now)) {
                return Optional.of(tooMany(window, now, free));
            }
        }
        recent.addLast(now);
        return Optional.empty();
    }

    private static Answer tooMany(Window window, Instant now, Instant free) {
        var seconds = Math.max(1, (Duration.between(now, free).toMillis() + 999) / 1000);
        return Answer.error(429, "Too many writes to this issue.")
                .with("Retry-After", String.valueOf(seconds))
                .with("RateLimit-Reason", "jira-per-issue-on-write")
                .with("X-RateLimit-Limit", String.valueOf(window.most()))
                .with("X-RateLimit-Remaining", "0")
                .with("X-RateLimit-Reset", free.toString());
    }

    private record Window(int most, Duration length) {

        /** When the next write fits into this window; now or earlier when it fits already. */
        Instant freeAgain(Deque<Instant> recent, Instant now) {
            var inside =
                    recent.stream().filter(at -> at.isAfter(now.minus(length))).toList();
            return inside.size() < most ? now : inside.get(inside.size() - most).plus(length);
        }
    }
}

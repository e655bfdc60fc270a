package dev.lockkeeper.jira.server;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How often one issue is written: a little less than Jira allows, since others write to it, too. */
final class IssueWrites {

    /** Jira allows 20 in 2 seconds, and 100 in 30. */
    private static final List<Window> WINDOWS =
            List.of(new Window(18, Duration.ofSeconds(2)), new Window(90, Duration.ofSeconds(30)));

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int MANY = 1_000;

    private final Map<String, Deque<Instant>> taken = new HashMap<>();

    private record Window(int most, Duration length) {

        /** When the next one fits; now or earlier where it fits already. */
        Instant free(List<Instant> latestFirst, Instant now) {
            return latestFirst.size() < most ? now : latestFirst.get(most - 1).plus(length);
        }
    }

    /** Counts one more, or answers for how long there must be none; then it is not counted. */
    synchronized Duration take(String issue, Instant now) {
        forget(now);
        var recent = taken.computeIfAbsent(issue, first -> new ArrayDeque<>());
        var latestFirst = List.copyOf(recent);
        var free = WINDOWS.stream().map(window -> window.free(latestFirst, now)).reduce(now, IssueWrites::later);
        if (free.isAfter(now)) {
            return Duration.between(now, free);
        }
        recent.addFirst(now);
        if (recent.size() > MANY / 10) {
            recent.removeLast();
        }
        return Duration.ZERO;
    }

    private void forget(Instant now) {
        if (taken.size() > MANY) {
            taken.values()
                    .removeIf(recent ->
                            recent.isEmpty() || recent.getFirst().plus(LONGEST).isBefore(now));
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}

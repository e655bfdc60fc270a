package dev.lockkeeper.jirasandbox.oauth;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What was given out, and still counts. Kept in memory: after a restart everybody is let in anew. */
final class Tickets {

    static final Duration ACCESS = Duration.ofHours(1);
    private static final Duration IDLE = Duration.ofDays(90);

    private final Clock clock;
    private final Map<String, Instant> access = new HashMap<>();
    private final Map<String, Instant> refresh = new HashMap<>();
    private final Set<String> codes = new HashSet<>();
    private int last;

    Tickets(Clock clock) {
        this.clock = clock;
    }

    synchronized String access() {
        return put(access, "access", ACCESS);
    }

    synchronized String refresh() {
        return put(refresh, "refresh", IDLE);
    }

    private String put(Map<String, Instant> tickets, String kind, Duration life) {
        var ticket = "sandbox-%s-%d-never-to-be-seen".formatted(kind, ++last);
        tickets.put(ticket, clock.instant().plus(life));
        return ticket;
    }

    synchronized String code() {
        var code = "sandbox-code-%d-never-to-be-seen".formatted(++last);
        codes.add(code);
        return code;
    }

    synchronized boolean admits(String ticket) {
        return counts(access, ticket);
    }

    /** Counts once. */
    synchronized boolean takeRefresh(String ticket) {
        var counts = counts(refresh, ticket);
        refresh.remove(ticket);
        return counts;
    }

    /** Counts once. */
    synchronized boolean takeCode(String code) {
        return codes.remove(code);
    }

    private boolean counts(Map<String, Instant> tickets, String ticket) {
        var end = tickets.get(ticket);
        return end != null && clock.instant().isBefore(end);
    }

    synchronized void endAccess() {
        access.clear();
    }

    synchronized void revoke() {
        access.clear();
        refresh.clear();
        codes.clear();
    }
}

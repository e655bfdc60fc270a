package dev.lockkeeper.jira;

import dev.lockkeeper.common.TravellingClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;

/** The time of a Jira and of everybody who works with it, which passes only when it is told to. */
final class Time extends Clock {

    private volatile Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    void pass(Duration length) {
        now = now.plus(length);
    }

    /** The product takes this time for its own. */
    void during(Runnable work) {
        in(() -> {
            work.run();
            return true;
        });
    }

    <T> T in(Supplier<T> work) {
        return TravellingClock.at(now, work);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}

package dev.lockkeeper.jira;

import java.time.Duration;
import java.time.Instant;

/** How long ago something was, in the largest unit that fits; seconds are "just now". */
record Age(Unit unit, long count) {

    enum Unit {
        NOW,
        MINUTES,
        HOURS,
        DAYS
    }

    static Age between(Instant then, Instant now) {
        var length = Duration.between(then, now);
        if (length.compareTo(Duration.ofMinutes(1)) < 0) {
            return new Age(Unit.NOW, 0);
        }
        if (length.compareTo(Duration.ofHours(1)) < 0) {
            return new Age(Unit.MINUTES, length.toMinutes());
        }
        return length.compareTo(Duration.ofDays(1)) < 0
                ? new Age(Unit.HOURS, length.toHours())
                : new Age(Unit.DAYS, length.toDays());
    }
}

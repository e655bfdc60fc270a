package dev.lockkeeper.incident;

import static dev.lockkeeper.common.RuleViolation.require;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** When it began to hurt, when somebody knew, when it stopped to hurt, when all was well again; as far as it has come. */
public record Course(
        Instant impactStarted,
        @Nullable Instant detected,
        @Nullable Instant mitigated,
        @Nullable Instant restored) {

    static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

    public Course {
        impactStarted = impactStarted.truncatedTo(ChronoUnit.MICROS);
        detected = micros(detected);
        mitigated = micros(mitigated);
        restored = micros(restored);
        require(follows(detected, impactStarted), "incident.before-impact");
        require(follows(mitigated, impactStarted), "incident.before-impact");
        require(follows(restored, impactStarted), "incident.before-impact");
        require(mitigated == null || follows(restored, mitigated), "incident.restored-before-mitigated");
    }

    /** The same, with what this one does not know taken from the other; the impact began when this one says. */
    Course filledFrom(Course later) {
        return new Course(
                impactStarted,
                detected == null ? later.detected : detected,
                mitigated == null ? later.mitigated : mitigated,
                restored == null ? later.restored : restored);
    }

    /** What it came to since it hurt again; what was mitigated and restored before that was not for good. */
    Course since(@Nullable Instant reopened) {
        return reopened == null
                ? this
                : new Course(impactStarted, detected, after(mitigated, reopened), after(restored, reopened));
    }

    private static @Nullable Instant after(@Nullable Instant at, Instant reopened) {
        return at == null || at.isAfter(reopened) ? at : null;
    }

    void requirePast(Instant now) {
        var latest = now.plus(CLOCKS_DIFFER);
        require(!impactStarted.isAfter(latest), "incident.future");
        require(detected == null || !detected.isAfter(latest), "incident.future");
        require(mitigated == null || !mitigated.isAfter(latest), "incident.future");
        require(restored == null || !restored.isAfter(latest), "incident.future");
    }

    /** As finely as PostgreSQL keeps it. */
    private static @Nullable Instant micros(@Nullable Instant at) {
        return at == null ? null : at.truncatedTo(ChronoUnit.MICROS);
    }

    private static boolean follows(@Nullable Instant later, Instant earlier) {
        return later == null || !later.isBefore(earlier);
    }
}

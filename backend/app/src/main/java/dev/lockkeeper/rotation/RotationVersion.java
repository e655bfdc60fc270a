package dev.lockkeeper.rotation;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.access.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rotation says from one instant on.
 *
 * @param from the first handover, where it is the first version
 * @param by null for what was entered before this was kept
 */
public record RotationVersion(
        int number,
        Instant from,
        RotationPlan plan,
        @Nullable MemberId by,
        Instant enteredAt) {

    /** The furthest day on which a change may begin to hold. */
    static final int AHEAD_DAYS = 366;

    static RotationVersion first(RotationPlan plan, MemberId by, Instant now) {
        return new RotationVersion(1, plan.cadence().startOf(0), plan, by, now);
    }

    /** The next version of a rotation: from now on, or from the handover of a coming day. */
    static RotationVersion after(
            Rotation rotation, RotationPlan plan, @Nullable LocalDate day, MemberId by, Instant now) {
        var from = day == null ? now : plan.cadence().handoverOn(day);
        require(!from.isBefore(now), "rotation.change.past");
        require(!from.isAfter(now.plus(Duration.ofDays(AHEAD_DAYS))), "rotation.change.far");
        if (!rotation.hasBegun(now)) {
            var start = plan.cadence().startOf(0);
            from = start.isAfter(from) ? start : from;
        }
        return new RotationVersion(rotation.lastNumber() + 1, from, plan, by, now);
    }

    /** Those that have held or will, oldest first: a later one takes the place of all that were to hold after it. */
    static List<RotationVersion> inForce(List<RotationVersion> all) {
        var kept = new ArrayList<RotationVersion>();
        for (var version : all) {
            kept.removeIf(other -> !other.from().isBefore(version.from()));
            kept.add(version);
        }
        return Collections.unmodifiableList(kept);
    }

    static List<Era> eras(List<RotationVersion> inForce) {
        var eras = new ArrayList<Era>();
        for (int place = 0; place < inForce.size(); place++) {
            var version = inForce.get(place);
            var last = place == inForce.size() - 1;
            eras.add(new Era(
                    version.from(),
                    last ? Instant.MAX : inForce.get(place + 1).from(),
                    version.plan().cadence(),
                    version.plan().members()));
        }
        return eras;
    }
}

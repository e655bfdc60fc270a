package dev.lockkeeper.rotation;

import dev.lockkeeper.access.MemberId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An ordered set of reviewers who take turns.
 *
 * @param plan how it works now; before its first handover, how it will work then
 * @param versions how it worked and will work, oldest first
 * @param version how often it was changed
 */
public record Rotation(RotationId id, String name, RotationPlan plan, List<RotationVersion> versions, int version) {

    public Rotation {
        versions = List.copyOf(versions);
    }

    static Rotation of(RotationId id, String name, List<RotationVersion> all, int version, Instant now) {
        var versions = RotationVersion.inForce(all);
        var running = versions.stream()
                .filter(one -> !one.from().isAfter(now))
                .reduce((earlier, later) -> later)
                .orElse(versions.get(0));
        return new Rotation(id, name, running.plan(), versions, version);
    }

    public Cadence cadence() {
        return plan.cadence();
    }

    public Strategy strategy() {
        return plan.strategy();
    }

    public @Nullable MemberId lead() {
        return plan.lead();
    }

    /** In the order of their turns, with those who may not review any more. */
    public List<MemberId> members() {
        return plan.members();
    }

    /** How it will work when every change that is entered holds. */
    public RotationVersion latest() {
        return versions.get(versions.size() - 1);
    }

    int lastNumber() {
        return latest().number();
    }

    boolean hasBegun(Instant now) {
        return !versions.get(0).from().isAfter(now);
    }

    /** As it would be with another version. */
    Rotation with(RotationVersion next, Instant now) {
        var all = new ArrayList<>(versions);
        all.add(next);
        return of(id, name, all, version, now);
    }
}

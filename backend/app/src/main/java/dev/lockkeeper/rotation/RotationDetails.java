package dev.lockkeeper.rotation;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.access.MemberId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said of a rotation. */
public record RotationDetails(String name, RotationPlan plan) {

    public RotationDetails {
        name = name.strip();
        require(!name.isEmpty(), "rotation.name-empty");
    }

    public RotationDetails(
            String name, Cadence cadence, Strategy strategy, @Nullable MemberId lead, List<MemberId> members) {
        this(name, new RotationPlan(cadence, strategy, lead, members));
    }
}

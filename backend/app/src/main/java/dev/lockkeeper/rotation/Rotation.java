package dev.lockkeeper.rotation;

import dev.lockkeeper.access.MemberId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An ordered set of reviewers who take turns.
 *
 * @param members in the order of their turns, with those who may not review any more
 * @param lead to whom it goes when nobody else is left
 */
public record Rotation(
        RotationId id,
        String name,
        Cadence cadence,
        Strategy strategy,
        @Nullable MemberId lead,
        List<MemberId> members,
        int version) {

    public Rotation {
        members = List.copyOf(members);
    }
}

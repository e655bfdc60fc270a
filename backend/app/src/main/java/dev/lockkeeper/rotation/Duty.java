package dev.lockkeeper.rotation;

import dev.lockkeeper.access.MemberId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a rotation stands at one instant.
 *
 * @param onDuty null where nobody is
 * @param candidates on duty first, then the others in the order in which they stand in
 * @param away its members who are away, and its lead where that holds for them
 */
public record Duty(@Nullable MemberId onDuty, List<MemberId> candidates, List<MemberId> away) {

    public Duty {
        candidates = List.copyOf(candidates);
        away = List.copyOf(away);
    }
}

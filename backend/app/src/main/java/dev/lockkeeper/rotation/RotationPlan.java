package dev.lockkeeper.rotation;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.access.MemberId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a rotation works, as long as nobody changes it.
 *
 * @param lead to whom it goes when nobody else is left
 * @param members in the order of their turns, with those who may not review any more
 */
public record RotationPlan(
        Cadence cadence, Strategy strategy, @Nullable MemberId lead, List<MemberId> members) {

    static final int EARLIEST_YEAR = 2000;
    static final int LATEST_YEAR = 2100;

    public RotationPlan {
        members = List.copyOf(members);
        var year = cadence.startsOn().getYear();
        require(year >= EARLIEST_YEAR && year <= LATEST_YEAR, "rotation.starts-on");
        require(!members.isEmpty(), "rotation.no-members");
        require(new HashSet<>(members).size() == members.size(), "rotation.member-twice");
    }

    List<MemberId> everybody() {
        var everybody = new ArrayList<>(members);
        if (lead != null) {
            everybody.add(lead);
        }
        return everybody;
    }
}

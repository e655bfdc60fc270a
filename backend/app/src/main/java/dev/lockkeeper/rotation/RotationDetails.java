package dev.lockkeeper.rotation;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.access.MemberId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said of a rotation. */
public record RotationDetails(
        String name,
        Cadence cadence,
        Strategy strategy,
        @Nullable MemberId lead,
        List<MemberId> members) {

    static final int EARLIEST_YEAR = 2000;
    static final int LATEST_YEAR = 2100;

    public RotationDetails {
        name = name.strip();
        members = List.copyOf(members);
        var year = cadence.startsOn().getYear();
        require(!name.isEmpty(), "rotation.name-empty");
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

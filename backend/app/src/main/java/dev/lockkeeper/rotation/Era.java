package dev.lockkeeper.rotation;

import dev.lockkeeper.access.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** A stretch of time in which a rotation has one cadence and one order. */
record Era(Instant from, Instant to, Cadence cadence, List<MemberId> members) {

    Era {
        members = List.copyOf(members);
    }

    /** From the first handover on and for ever. */
    static Era whole(Cadence cadence, List<MemberId> members) {
        return new Era(cadence.startOf(0), Instant.MAX, cadence, members);
    }

    Era among(Set<MemberId> allowed) {
        return new Era(
                from, to, cadence, members.stream().filter(allowed::contains).toList());
    }
}

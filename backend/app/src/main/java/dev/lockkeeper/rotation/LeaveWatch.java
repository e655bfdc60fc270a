package dev.lockkeeper.rotation;

import dev.lockkeeper.access.Members;
import dev.lockkeeper.access.RightsChanged;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notes the moment at which a member may not review any more, or may again: turns go on from there without them. */
@Component
class LeaveWatch {

    private final Members members;
    private final Leaves leaves;
    private final Clock clock;

    LeaveWatch(Members members, Leaves leaves, Clock clock) {
        this.members = members;
        this.leaves = leaves;
        this.clock = clock;
    }

    /** In the step that changes the rights, which holds the member's row: of two at once the second sees the first. */
    @EventListener
    void on(RightsChanged event) {
        var member = members.get(event.member());
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (RotationCalendar.mayReview(member)) {
            leaves.end(member.id(), now);
        } else if (!member.agent()) {
            leaves.begin(member.id(), now);
        }
    }
}

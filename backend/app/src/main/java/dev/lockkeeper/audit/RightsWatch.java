package dev.lockkeeper.audit;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.access.RightsChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Access lies below the trail, so what changes there is written down for it. */
@Component
class RightsWatch {

    /** As the trail keeps it. */
    record Kept(MemberId actor, String subject, String detail) implements Audited {

        @Override
        public String action() {
            return "member.rights-changed";
        }
    }

    private final AuditTrail trail;

    RightsWatch(AuditTrail trail) {
        this.trail = trail;
    }

    @EventListener
    void on(RightsChanged event) {
        trail.on(new Kept(event.actor(), "member " + event.member(), event.change()));
    }
}

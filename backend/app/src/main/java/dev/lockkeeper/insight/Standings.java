package dev.lockkeeper.insight;

import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.audit.AuditTrail;
import dev.lockkeeper.insight.upkeep.Upkeep;
import dev.lockkeeper.insight.upkeep.UpkeepDesk;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks how things stand, by two primary keys. */
@Component
@Transactional(readOnly = true)
public class Standings {

    private final AuditTrail trail;
    private final UpkeepDesk upkeep;

    Standings(AuditTrail trail, UpkeepDesk upkeep) {
        this.trail = trail;
        this.upkeep = upkeep;
    }

    @ViewersMay
    public Standing now() {
        var steps = trail.position();
        var state = Optional.ofNullable(upkeep.upkeep());
        return new Standing(
                steps,
                state.map(Upkeep::rebuiltAt).orElse(null),
                state.map(Upkeep::isAlarming).orElse(false));
    }
}

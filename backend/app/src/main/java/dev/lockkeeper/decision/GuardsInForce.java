package dev.lockkeeper.decision;

import dev.lockkeeper.common.LatestUsed;
import dev.lockkeeper.lint.Guard;
import dev.lockkeeper.linting.GuardSource;
import dev.lockkeeper.tenancy.TenantContext;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The guards of accepted records, read and understood once for each state of a tenant's records: every migration is asked
 * about all of them. The state is asked for each time, so that no node serves what another has changed.
 */
@Component
class GuardsInForce implements GuardSource {

    private static final int MOST_TENANTS = 32;

    private final DecisionGuards guards;
    private final DecisionEdition edition;
    private final LatestUsed<UUID, Known> known = new LatestUsed<>(MOST_TENANTS);

    GuardsInForce(DecisionGuards guards, DecisionEdition edition) {
        this.guards = guards;
        this.edition = edition;
    }

    private record Known(String state, List<Guard> guards) {}

    /** What a step that is still under way has changed is its own: nobody else is told of it, as it may come to nothing. */
    @Override
    @Transactional(readOnly = true)
    public List<Guard> inForce() {
        var tenant = TenantContext.required().value();
        var now = edition.state();
        var before = known.get(tenant);
        if (before != null && before.state().equals(now.name())) {
            return before.guards();
        }
        var read = List.copyOf(guards.inForce());
        if (now.settled()) {
            known.put(tenant, new Known(now.name(), read));
        }
        return read;
    }
}

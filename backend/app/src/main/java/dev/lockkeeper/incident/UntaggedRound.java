package dev.lockkeeper.incident;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.jobs.Regular;
import dev.lockkeeper.tenancy.TenantContext;
import dev.lockkeeper.tenancy.Tenants;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A week that passes says nothing by itself: every hour, what has waited so long is made somebody's obligation. */
@Component
class UntaggedRound implements Regular {

    private final UntaggedIncidents untagged;
    private final Tenants tenants;
    private final TransactionTemplate transaction;

    UntaggedRound(UntaggedIncidents untagged, Tenants tenants, TransactionTemplate transaction) {
        this.untagged = untagged;
        this.tenants = tenants;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "incident.untagged";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        var tenant = tenants.byId(TenantContext.required()).orElseThrow();
        List<UntaggedIncidents.Waiting> waiting = transaction.execute(status -> untagged.waiting());
        if (waiting != null) {
            waiting.forEach(one -> transaction.executeWithoutResult(status -> untagged.owner(one)
                    .ifPresent(owner -> Acting.run(
                            CurrentMember.of(tenant, owner),
                            () -> untagged.promise(CurrentMember.of(tenant, owner), one)))));
        }
    }
}

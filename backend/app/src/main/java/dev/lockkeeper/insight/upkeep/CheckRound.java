package dev.lockkeeper.insight.upkeep;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.jobs.Regular;
import dev.lockkeeper.tenancy.TenantContext;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Every hour rows of each tenant are compared: all of most tenants, of very large ones the next part. */
@Component
class CheckRound implements Regular {

    /** Of one tenant in one round, five thousand rows. */
    static final int MOST_STEPS = 25;

    private final Checking checking;
    private final Alarms alarms;

    CheckRound(Checking checking, Alarms alarms) {
        this.checking = checking;
        this.alarms = alarms;
    }

    @Override
    public String name() {
        return "insight.check";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        var steps = 0;
        while (steps < MOST_STEPS && Acting.asSystem(TenantContext.required(), this::step)) {
            steps++;
        }
    }

    private boolean step() {
        return alarms.next().map(checking::compare).filter(alarms::note).isPresent();
    }
}

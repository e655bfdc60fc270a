package dev.lockkeeper.jobs;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import dev.lockkeeper.tenancy.TenantContext;
import dev.lockkeeper.tenancy.TenantId;
import dev.lockkeeper.tenancy.Tenants;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Runs a round through the tenants: on one node at a time, and on another one when that dies. */
@Component
class RegularTask {

    private static final Logger log = LoggerFactory.getLogger(RegularTask.class);

    private final Tenants tenants;

    RegularTask(Tenants tenants) {
        this.tenants = tenants;
    }

    RecurringTask<Void> of(Regular regular) {
        return Tasks.recurring(regular.name(), new Pause(regular.every()))
                .execute((instance, context) -> tenants.ids().forEach(tenant -> run(regular, tenant)));
    }

    private static void run(Regular regular, TenantId tenant) {
        try {
            TenantContext.run(tenant, regular::run);
        } catch (RuntimeException failure) {
            log.warn("{} failed in tenant {}", regular.name(), tenant, failure);
        }
    }

    /** A start is no reason to begin at once: nodes start often, and all together. */
    private record Pause(Duration length) implements Schedule {

        @Override
        public Instant getInitialExecutionTime(Instant now) {
            return now.plus(length);
        }

        @Override
        public Instant getNextExecutionTime(ExecutionComplete complete) {
            return complete.getTimeDone().plus(length);
        }

        @Override
        public boolean isDeterministic() {
            return false;
        }
    }
}

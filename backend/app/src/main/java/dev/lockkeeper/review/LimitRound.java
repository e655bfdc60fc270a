package dev.lockkeeper.review;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.jobs.Regular;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.tenancy.TenantContext;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Looks every few minutes whose time is half over or up, and whether somebody can be asked where nobody could. */
@Component
class LimitRound implements Regular {

    private static final Logger log = LoggerFactory.getLogger(LimitRound.class);

    private final TimeLimits limits;

    private final UnfilledPlaces unfilled;

    LimitRound(TimeLimits limits, UnfilledPlaces unfilled) {
        this.limits = limits;
        this.unfilled = unfilled;
    }

    @Override
    public String name() {
        return "review.limits";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    /** Each in a transaction of its own: one that fails keeps no other waiting. */
    @Override
    public void run() {
        Acting.asSystem(TenantContext.required(), () -> {
            limits.due().forEach(this::press);
            unfilled.waiting().forEach(this::look);
            return null;
        });
    }

    private void press(TimeLimits.Waiting waiting) {
        try {
            limits.press(waiting);
        } catch (RuntimeException failure) {
            log.warn("nobody could be pressed for {}", waiting.id(), failure);
        }
    }

    private void look(MigrationId id) {
        try {
            unfilled.look(id);
        } catch (RuntimeException failure) {
            log.warn("nobody could be looked for again for {}", id, failure);
        }
    }
}

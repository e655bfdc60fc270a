package dev.lockkeeper.insight.upkeep;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.jobs.Chore;
import dev.lockkeeper.tenancy.TenantContext;
import org.springframework.stereotype.Component;

/** Makes the figures anew, a few rows at a time, and goes on where it was stopped. */
@Component
class RebuildChore implements Chore {

    static final String NAME = "insight.rebuild";

    /** Its only target. */
    static final String ALL = "all";

    private final Rebuilding rebuilding;

    RebuildChore(Rebuilding rebuilding) {
        this.rebuilding = rebuilding;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String target) {
        boolean more;
        do {
            more = Acting.asSystem(TenantContext.required(), rebuilding::step);
        } while (more);
    }
}

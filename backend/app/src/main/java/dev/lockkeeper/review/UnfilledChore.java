package dev.lockkeeper.review;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.jobs.Chore;
import dev.lockkeeper.tenancy.TenantContext;
import org.springframework.stereotype.Component;

/** Looks again for reviewers, each migration in a transaction of its own. What is left over waits for the next round. */
@Component
class UnfilledChore implements Chore {

    static final String NAME = "review.unfilled";

    /** There is one a tenant. */
    static final String TARGET = "open";

    private final UnfilledPlaces unfilled;

    UnfilledChore(UnfilledPlaces unfilled) {
        this.unfilled = unfilled;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String target) {
        Acting.asSystem(TenantContext.required(), () -> {
            unfilled.waiting().forEach(unfilled::look);
            return null;
        });
    }
}

package dev.lockkeeper.review;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.jobs.Chore;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.tenancy.TenantContext;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Goes through what waits on a member who may not review any more: each in a transaction of its own. */
@Component
class SuccessionChore implements Chore {

    static final String NAME = "review.succession";

    private static final int BATCH = 50;

    private final Succession succession;

    SuccessionChore(Succession succession) {
        this.succession = succession;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String target) {
        var member = new MemberId(UUID.fromString(target));
        Acting.asSystem(TenantContext.required(), () -> {
            var after = 0;
            for (var numbers = succession.next(member, after, BATCH);
                    !numbers.isEmpty();
                    numbers = succession.next(member, after, BATCH)) {
                fill(numbers);
                after = numbers.get(numbers.size() - 1);
            }
            return null;
        });
    }

    private void fill(List<Integer> numbers) {
        numbers.forEach(number -> succession.fill(new MigrationId(TenantContext.required(), number)));
    }
}

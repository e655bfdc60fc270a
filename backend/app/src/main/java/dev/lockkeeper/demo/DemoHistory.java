package dev.lockkeeper.demo;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.common.TravellingClock;
import dev.lockkeeper.demo.DemoGround.Ground;
import dev.lockkeeper.demo.DemoPeople.Staff;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.migration.MigrationLifecycle;
import dev.lockkeeper.migration.Proposal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Takes the demo tenant's changes through review and execution, one after the other, at the times when people work. */
@Component
class DemoHistory {

    private final MigrationLifecycle lifecycle;

    DemoHistory(MigrationLifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    void tell(DemoPlan plan, Staff staff, Ground ground, Instant from, Instant now, Random chance) {
        var changes = changes(plan, chance);
        var step = Duration.between(from, now).dividedBy(changes.size() + 1L);
        for (int n = 0; n < changes.size(); n++) {
            var author = staff.authors().get(chance.nextInt(staff.authors().size()));
            open(author, changes.get(n), ground, from.plus(step.multipliedBy(n + 1L)));
        }
    }

    private List<DemoChange> changes(DemoPlan plan, Random chance) {
        var all = new ArrayList<>(DemoChanges.all());
        all.removeIf(change -> !plan.databases().contains(change.table().database()));
        Collections.shuffle(all, chance);
        return all.subList(0, Math.min(plan.migrations(), all.size()));
    }

    private MigrationId open(CurrentMember author, DemoChange change, Ground ground, Instant at) {
        var proposal = new Proposal(
                change.title(),
                Objects.requireNonNull(ground.databases().get(change.table().database())),
                null,
                null,
                change.posture(),
                change.brief(),
                change.scripts());
        var id = as(author, at, () -> lifecycle.open(author, proposal));
        as(author, at.plus(Duration.ofHours(1)), () -> {
            lifecycle.submit(author, id);
            return id;
        });
        return id;
    }

    private static <T> T as(CurrentMember member, Instant at, Supplier<T> work) {
        return TravellingClock.at(at, () -> Acting.as(member, work));
    }
}

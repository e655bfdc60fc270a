package dev.lockkeeper.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import dev.lockkeeper.Cast;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.tenancy.TenantContext;
import dev.lockkeeper.tenancy.TenantId;
import dev.lockkeeper.tenancy.Tenants;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LockkeeperTest
class ComingRoundTests {

    @Autowired
    Cast cast;

    @Autowired
    Tenants tenants;

    @Test
    void each_tenant_has_its_turn_in_its_own_context_whatever_fails_in_another() {
        var harbor = cast.harbor().ada().tenant();
        var quarry = cast.quarry().ada().tenant();
        var visited = new ArrayList<TenantId>();

        turn(() -> {
            visited.add(TenantContext.required());
            if (TenantContext.required().equals(harbor)) {
                throw new IllegalStateException("not today");
            }
        });

        assertThat(visited).contains(harbor, quarry).doesNotHaveDuplicates();
        assertThat(visited).containsExactlyInAnyOrderElementsOf(tenants.ids());
    }

    private void turn(Runnable work) {
        new RegularTask(tenants)
                .of(regular(work))
                .executeRecurringly(new TaskInstance<>("test.round", "recurring"), (ExecutionContext) null);
    }

    private static Regular regular(Runnable work) {
        return new Regular() {
            @Override
            public String name() {
                return "test.round";
            }

            @Override
            public Duration every() {
                return Duration.ofMinutes(10);
            }

            @Override
            public void run() {
                work.run();
            }
        };
    }
}

package dev.lockkeeper.demo;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.execution.ChangeKind;
import dev.lockkeeper.execution.ObjectiveLimits;
import dev.lockkeeper.execution.ObjectiveScope;
import dev.lockkeeper.execution.ObjectiveSetting;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the demo tenant asks of its executions. */
@Component
class DemoObjectives {

    private static final BigDecimal MOSTLY = new BigDecimal("0.95");

    private final ObjectiveSetting setting;

    DemoObjectives(ObjectiveSetting setting) {
        this.setting = setting;
    }

    /** Builds of indexes may take their time; nothing may lock for long. */
    void set(DemoStage stage) {
        var ground = stage.ground();
        Acting.run(stage.staff().admin(), () -> {
            set(stage, ground.production(), null, new ObjectiveLimits(60_000L, 500L, false));
            set(stage, ground.production(), ChangeKind.INDEX, new ObjectiveLimits(1_800_000L, 200L, false));
            set(stage, ground.staging(), null, new ObjectiveLimits(600_000L, null, false));
        });
    }

    private void set(DemoStage stage, UUID where, @Nullable ChangeKind kind, ObjectiveLimits limits) {
        setting.set(stage.staff().admin(), new ObjectiveScope(where, kind, null), limits, MOSTLY);
    }
}

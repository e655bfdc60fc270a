package dev.lockkeeper.migration;

import dev.lockkeeper.common.RuleViolation;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether a migration may start somewhere at a moment: by the windows of the policy, and by what keeps others out. */
@Component
class StartTimes {

    private final PolicyVersions policies;
    private final PlacedWindows placed;
    private final List<ClosedTimes> closed;

    StartTimes(PolicyVersions policies, PlacedWindows placed, List<ClosedTimes> closed) {
        this.policies = policies;
        this.placed = placed;
        this.closed = closed;
    }

    /** That it be planned for then. */
    void require(PlannedRun run, Instant at) {
        requireWindow(policies.latest(), run, at, Duration.ZERO, "migration.schedule.outside");
        requireNotClosed(run, at);
    }

    /** That it have started then, by a clock that differs by that much at the most, and by the policy that held then. */
    void require(PlannedRun run, Instant at, Duration tolerance) {
        requireWindow(policies.at(at.plus(tolerance)), run, at, tolerance, "migration.start.outside");
        requireNotClosed(run, at, at.minus(tolerance), at.plus(tolerance));
    }

    /** Where an environment on the way to production has no window, any time will do. */
    private void requireWindow(Policy policy, PlannedRun run, Instant at, Duration tolerance, String sentence) {
        var where = run.where();
        var windows = placed.of(policy, run.tier(), where);
        var admitted = windows.admit(at) || windows.admit(at.plus(tolerance)) || windows.admit(at.minus(tolerance));
        RuleViolation.require(windows.isEmpty() || admitted, sentence, windows.next(at), where.name());
    }

    /** Refused where all of these are closed: with the reason for the first. */
    private void requireNotClosed(PlannedRun run, Instant at, Instant... near) {
        for (var times : closed) {
            var refusal = times.refusal(run, at);
            if (refusal.isPresent()
                    && Arrays.stream(near)
                            .allMatch(other -> times.refusal(run, other).isPresent())) {
                throw refusal.get();
            }
        }
    }
}

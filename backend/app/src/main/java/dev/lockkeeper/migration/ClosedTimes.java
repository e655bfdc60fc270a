package dev.lockkeeper.migration;

import dev.lockkeeper.common.RuleViolation;
import java.time.Instant;
import java.util.Optional;

/** Times at which a migration must not run, beside the windows of the policy. Rooms that know of such times implement it. */
public interface ClosedTimes {

    /** Why it must not start there then; nothing where it may. */
    Optional<RuleViolation> refusal(PlannedRun run, Instant at);
}

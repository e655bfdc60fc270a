package dev.lockkeeper.migration;

import dev.lockkeeper.lint.LeftOpen;
import dev.lockkeeper.lint.WorkDone;
import dev.lockkeeper.lint.WorkKind;
import dev.lockkeeper.obligation.ObligationKind;
import dev.lockkeeper.obligation.ObligationRow;
import java.time.LocalDate;
import java.util.Map;

/**
 * What a migration leaves, as its page shows it before it has run.
 *
 * @param due when it would be due if the migration were done today
 */
public record LeftWork(LeftOpen left, ObligationKind kind, LocalDate due) {

    private static final Map<WorkKind, ObligationKind> KINDS = Map.of(
            WorkKind.VALIDATE_CONSTRAINT, ObligationKind.VALIDATE_CONSTRAINT,
            WorkKind.REPAIR_INDEX, ObligationKind.REPAIR_INDEX,
            WorkKind.INDEX_AT_RISK, ObligationKind.REPAIR_INDEX,
            WorkKind.DROP_VIEW, ObligationKind.DROP_COMPATIBILITY,
            WorkKind.DROP_COLUMN, ObligationKind.CONTRACT,
            WorkKind.DROP_TABLE, ObligationKind.CONTRACT,
            WorkKind.FILL_TABLE, ObligationKind.FINISH_BACKFILL,
            WorkKind.REMOVE_DUAL_WRITE, ObligationKind.REMOVE_DUAL_WRITE,
            WorkKind.FINISH_BACKFILL, ObligationKind.FINISH_BACKFILL);

    static ObligationKind kind(WorkKind kind) {
        return KINDS.getOrDefault(kind, ObligationKind.OTHER);
    }

    /** Whether this work is what was promised there. */
    static boolean does(WorkDone done, ObligationRow promise) {
        return kind(done.kind()) == promise.kind() && done.does(done.kind(), promise.tableName(), promise.objectName());
    }
}

package dev.lockkeeper.insight;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How things were over a period that has ended, written down once.
 *
 * @param note why that period; where from, if executions and incidents were counted elsewhere
 * @param typed whether they were
 * @param frozenBy a name
 */
public record Baseline(
        Period period,
        KeyFigures figures,
        String note,
        boolean typed,
        @Nullable String frozenBy,
        Instant frozenAt) {}

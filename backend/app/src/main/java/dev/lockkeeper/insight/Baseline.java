package dev.lockkeeper.insight;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How things were over a period that has ended, written down once.
 *
 * @param note why that period; where from, if executions and incidents were counted elsewhere
 * @param typed whether they were
 * @param unjudged incidents of its months whose cause nobody had confirmed when it was frozen: any may have been a flaw
 * @param frozenBy a name
 */
public record Baseline(
        Period period,
        KeyFigures figures,
        String note,
        boolean typed,
        int unjudged,
        @Nullable String frozenBy,
        Instant frozenAt) {}

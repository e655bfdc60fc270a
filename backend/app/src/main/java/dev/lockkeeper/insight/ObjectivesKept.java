package dev.lockkeeper.insight;

import dev.lockkeeper.execution.Breach;
import java.time.YearMonth;
import java.util.List;

/**
 * How far executions kept to their objectives.
 *
 * @param objectives those that hold now
 * @param breaches the latest few executions that missed theirs
 */
public record ObjectivesKept(List<KeptLine> objectives, List<Month> months, List<Breach> breaches) {

    /** Executions that ended in one month and had an objective, by how it was kept. */
    public record Month(YearMonth month, int met, int missed, int unmeasured) {

        public int total() {
            return met + missed + unmeasured;
        }
    }

    public int rows() {
        return months.stream().mapToInt(Month::total).sum();
    }
}

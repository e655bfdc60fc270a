package dev.lockkeeper.migration;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The migrations that do the steps of one plan, in their order.
 *
 * @param source the number of the migration whose finding brought the plan
 */
public record Series(UUID id, int source, String rule, List<Step> steps) {

    /**
     * One of them.
     *
     * @param obligation who promised to see to it and by when; null where nothing has to be waited for
     */
    public record Step(
            int position,
            UUID migration,
            int number,
            String title,
            MigrationStatus status,
            int release,
            @Nullable UUID obligation,
            @Nullable LocalDate due,
            @Nullable String owner) {

        /** Whether it ended without being done, so that what comes behind waits in vain. */
        public boolean isStuck() {
            return status.isEnded() && status != MigrationStatus.DONE;
        }
    }

    public Series {
        steps = List.copyOf(steps);
    }

    /** What comes behind this step and has not ended. */
    public List<Step> open(Step behind) {
        return steps.stream()
                .filter(step ->
                        step.position() > behind.position() && !step.status().isEnded())
                .toList();
    }

    /** Where this migration stands in it. */
    public Step at(UUID migration) {
        return steps.stream()
                .filter(step -> step.migration().equals(migration))
                .findFirst()
                .orElseThrow();
    }
}

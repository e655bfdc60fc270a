package dev.lockkeeper.api;

import dev.lockkeeper.migration.MigrationStatus;
import dev.lockkeeper.migration.Series;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The migrations that do the steps of one plan, in their order. */
record SeriesAnswer(
        UUID id,

        @Schema(description = "The number of the migration whose finding brought the plan.")
        int source,

        String rule,
        List<Step> steps) {

    record Step(
            int position,
            @Schema(description = "The migration's number.") int migration,
            String title,
            MigrationStatus status,

            @Schema(description = "With which release of your application.")
            int release,

            @Nullable @Schema(description = "Who promised to see to it.")
            String owner,

            @Nullable LocalDate due) {

        static Step of(Series.Step step) {
            return new Step(
                    step.position(),
                    step.number(),
                    step.title(),
                    step.status(),
                    step.release(),
                    step.owner(),
                    step.due());
        }
    }

    static SeriesAnswer of(Series series) {
        return new SeriesAnswer(
                series.id(),
                series.source(),
                series.rule(),
                series.steps().stream().map(Step::of).toList());
    }
}

package dev.lockkeeper.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DayOfWeek;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A window of a policy. */
record PolicyWindowBody(
        @Nullable @Schema(description = "On which it opens.")
        List<DayOfWeek> days,

        @Nullable @Schema(example = "20:00") String from,

        @Nullable @Schema(description = "The day after, where that is not later than 'from'.", example = "23:00")
        String until,

        @Nullable @Schema(example = "Europe/Berlin") String zone,

        @Nullable
        @Schema(description = "The name of the one where it holds; production when absent.", example = "staging")
        String environment,

        @Nullable @Schema(description = "Whether it holds in every environment.")
        Boolean everywhere) {}

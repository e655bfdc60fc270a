package dev.lockkeeper.api;

import dev.lockkeeper.incident.Course;
import dev.lockkeeper.incident.IncidentCost;
import dev.lockkeeper.incident.Severity;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An incident as it is sent. */
record IncidentBody(
        @Schema(example = "Checkout answered after 30 seconds") @NotBlank @Size(max = 200) @Nullable
        String title,

        @NotNull @Nullable Severity severity,
        @NotNull @Nullable Instant impactStarted,
        @Nullable Instant detected,
        @Nullable Instant mitigated,

        @Schema(description = "Absent while it still hurts") @Nullable
        Instant restored,

        @Schema(example = "checkout") @Size(max = 200) @Nullable
        String service,

        @Schema(description = "The name of a registered database") @Size(max = 200) @Nullable
        String database,

        @Schema(example = "[\"orders\", \"billing.invoice\"]") @Size(max = 100) @Nullable
        List<@NotBlank @Size(max = 200) String> tables,

        @Schema(description = "Markdown") @Size(max = 20_000) @Nullable
        String description,

        @Schema(description = "The program that knows of it, with sourceId", example = "pagerduty")
        @Size(max = 50)
        @Nullable
        String source,

        @Schema(description = "What it is called there; told again, it completes what is known", example = "Q2X7A1")
        @Size(max = 200)
        @Nullable
        String sourceId,

        @Schema(description = "How many people worked on it", example = "4") @Nullable
        Integer responders,

        @Schema(description = "Of all of them together", example = "12.5") @Nullable
        BigDecimal responderHours,

        @Schema(description = "What was paid or lost beside, in the currency of the ledger", example = "2500") @Nullable
        BigDecimal otherCost,

        @Schema(description = "For a change: the version that was read; else absent", example = "3") @Nullable
        Integer version) {

    IncidentCost cost() {
        return new IncidentCost(responders, responderHours, otherCost);
    }

    Course course() {
        return new Course(Objects.requireNonNull(impactStarted), detected, mitigated, restored);
    }
}

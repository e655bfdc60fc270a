package dev.lockkeeper.api;

import dev.lockkeeper.migration.Measure;
import dev.lockkeeper.migration.StatementMeasure;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a run measured of one statement. */
record MeasureBody(
        @Schema(description = "The script's name, as in the migration", example = "01.sql")
        @NotBlank
        @Size(max = 500)
        @Nullable
        String script,

        @Schema(description = "The statement's number in it, from 1", example = "2") @NotNull @Positive @Nullable
        Integer statement,

        @PositiveOrZero @Nullable Long durationMs,

        @Schema(description = "How long the longest of its locks was held") @PositiveOrZero @Nullable
        Long longestLockMs,

        @PositiveOrZero @Nullable Long rows) {

    static List<MeasureBody> of(List<StatementMeasure> measures) {
        return measures.stream().map(MeasureBody::of).toList();
    }

    private static MeasureBody of(StatementMeasure one) {
        var measure = one.measure();
        return new MeasureBody(
                one.script(), one.statement(), measure.durationMs(), measure.longestLockMs(), measure.rows());
    }

    static List<StatementMeasure> measures(@Nullable List<MeasureBody> bodies) {
        return bodies == null
                ? List.of()
                : bodies.stream().map(MeasureBody::toMeasure).toList();
    }

    private StatementMeasure toMeasure() {
        return new StatementMeasure(
                Objects.requireNonNull(script),
                Objects.requireNonNull(statement),
                new Measure(durationMs, longestLockMs, rows));
    }
}

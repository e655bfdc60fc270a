package dev.lockkeeper.insight.roi;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Assumptions as typed.
 *
 * @param version of those that were read; 0 where there were none
 */
public record AssumptionForm(
        int version,

        @NotBlank(message = "{insight.roi.currency-unknown}") @Nullable
        String currency,

        @NotBlank(message = "{insight.roi.form.note.missing}")
        @Size(max = 1000, message = "{insight.roi.form.note.long}")
        @Nullable
        String note,

        @NotNull(message = "{insight.roi.range-missing}") @Nullable @Valid
        List<RangeForm> ranges) {

    private static final String USUAL_CURRENCY = "EUR";

    static AssumptionForm of(@Nullable Assumptions standing) {
        var ranges = Driver.typed().stream()
                .map(driver -> RangeForm.of(driver, standing == null ? null : standing.of(driver)))
                .toList();
        return standing == null
                ? new AssumptionForm(0, USUAL_CURRENCY, "", ranges)
                : new AssumptionForm(standing.version(), standing.currency(), "", ranges);
    }

    String code() {
        return Objects.requireNonNull(currency).strip();
    }

    String reason() {
        return Objects.requireNonNull(note).strip();
    }

    Map<Driver, Range> typed() {
        var typed = new EnumMap<Driver, Range>(Driver.class);
        Objects.requireNonNull(ranges).stream()
                .filter(range -> range != null && range.driver().isTyped())
                .forEach(range -> typed.put(range.driver(), range.range()));
        return typed;
    }
}

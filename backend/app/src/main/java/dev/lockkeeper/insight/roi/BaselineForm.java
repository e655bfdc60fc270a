package dev.lockkeeper.insight.roi;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.YearMonth;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A baseline to freeze, as typed.
 *
 * @param executions where they were counted elsewhere, as flaws; else both are empty
 */
public record BaselineForm(
        @NotNull(message = "{insight.roi.baseline.month}") @Nullable
        YearMonth first,

        @NotNull(message = "{insight.roi.baseline.month}") @Nullable
        YearMonth last,

        @Min(value = 1, message = "{insight.roi.baseline.count}")
        @Max(value = MOST, message = "{insight.roi.baseline.count}")
        @Nullable
        Integer executions,

        @Min(value = 0, message = "{insight.roi.baseline.count}")
        @Max(value = MOST, message = "{insight.roi.baseline.count}")
        @Nullable
        Integer flaws,

        @NotBlank(message = "{insight.roi.form.note.missing}")
        @Size(max = 1000, message = "{insight.roi.form.note.long}")
        @Nullable
        String note) {

    private static final int MOST = 100_000;

    static BaselineForm before(YearMonth running, int months) {
        return new BaselineForm(running.minusMonths(months), running.minusMonths(1), null, null, "");
    }

    @AssertTrue(message = "{insight.roi.baseline.both}")
    public boolean isCountedWhole() {
        return (executions == null) == (flaws == null);
    }

    boolean isTyped() {
        return executions != null;
    }

    String reason() {
        return Objects.requireNonNull(note).strip();
    }
}

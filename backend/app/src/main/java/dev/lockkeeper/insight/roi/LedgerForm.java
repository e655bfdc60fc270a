package dev.lockkeeper.insight.roi;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** An entry of the ledger as typed. */
public record LedgerForm(
        @NotBlank(message = "{insight.roi.entry.title.missing}")
        @Size(max = 200, message = "{insight.roi.entry.title.long}")
        @Nullable
        String title,

        @NotBlank(message = "{insight.roi.entry.evidence.missing}")
        @Size(max = 2000, message = "{insight.roi.entry.evidence.long}")
        @Nullable
        String evidence,

        @NotBlank(message = "{insight.roi.entry.link}") @Size(max = 20, message = "{insight.roi.entry.link}") @Nullable
        String subject,

        @NotNull(message = "{insight.roi.entry.amount}")
        @DecimalMin(value = "0", inclusive = false, message = "{insight.roi.entry.amount}")
        @DecimalMax(value = RangeForm.MOST, message = "{insight.roi.entry.amount}")
        @Digits(integer = 10, fraction = 4, message = "{insight.roi.entry.amount}")
        @Nullable
        BigDecimal monthly,

        @NotNull(message = "{insight.roi.entry.per-cent}")
        @Min(value = 1, message = "{insight.roi.entry.per-cent}")
        @Max(value = 100, message = "{insight.roi.entry.per-cent}")
        @Nullable
        Integer confidence,

        @NotNull(message = "{insight.roi.entry.day}") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate since,

        @NotNull(message = "{insight.roi.entry.day}") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate expires) {

    private static final int USUAL_CONFIDENCE = 80;
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 1, 1);

    static LedgerForm blank(LocalDate today) {
        return new LedgerForm("", "", "", null, USUAL_CONFIDENCE, today, today.plusYears(1));
    }

    @AssertTrue(message = "{insight.roi.entry.order}")
    public boolean isInOrder() {
        return since == null
                || expires == null
                || (since.isBefore(expires) && !since.isBefore(FIRST) && expires.isBefore(LAST));
    }

    LedgerDetails details() {
        return new LedgerDetails(
                Objects.requireNonNull(title).strip(),
                Objects.requireNonNull(evidence).strip(),
                Objects.requireNonNull(subject).strip(),
                Objects.requireNonNull(monthly),
                Objects.requireNonNull(confidence),
                Objects.requireNonNull(since),
                Objects.requireNonNull(expires));
    }
}

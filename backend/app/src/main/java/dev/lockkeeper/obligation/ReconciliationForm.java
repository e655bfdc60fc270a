package dev.lockkeeper.obligation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How many rows differ, as somebody has counted.
 *
 * @param how they were compared
 */
record ReconciliationForm(
        @NotNull(message = "{obligation.reconciliation.drift.empty}")
        @PositiveOrZero(message = "{obligation.drift-negative}")
        @Nullable
        Long drift,

        @Size(max = 2000, message = "{form.too-long}") String how) {

    static final ReconciliationForm EMPTY = new ReconciliationForm(null, "");

    /** What a request leaves out is empty. */
    ReconciliationForm {
        how = Objects.requireNonNullElse(how, "");
    }

    /** Called once the field has been found right. */
    long rows() {
        return Objects.requireNonNull(drift);
    }
}

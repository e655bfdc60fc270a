package dev.lockkeeper.obligation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How many rows differ, as somebody has counted. */
record ReconciliationForm(
        @NotNull(message = "{obligation.reconciliation.drift.empty}")
        @PositiveOrZero(message = "{obligation.drift-negative}")
        @Nullable
        Long drift) {

    static final ReconciliationForm EMPTY = new ReconciliationForm(null);

    /** Called once the field has been found right. */
    long rows() {
        return Objects.requireNonNull(drift);
    }
}

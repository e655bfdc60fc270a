package dev.lockkeeper.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why a reviewer cannot, as typed. */
record DeclineForm(
        @NotBlank(message = "{review.decline-reason}") @Size(max = 1000, message = "{review.decline-reason}") @Nullable
        String reason) {

    String said() {
        return reason == null ? "" : reason;
    }
}

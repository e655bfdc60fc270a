package dev.lockkeeper.rotation;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** A swap as chosen: one's own shift, and who is to take it or which shift one would have for it. */
record SwapForm(
        @NotBlank(message = "{rotation.swap.form.gives.missing}") @Nullable
        String gives,

        @NotBlank(message = "{rotation.swap.form.with.missing}") @Nullable
        String with) {}

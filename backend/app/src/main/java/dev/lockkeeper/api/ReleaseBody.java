package dev.lockkeeper.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Why a promise is dropped. */
record ReleaseBody(@NotBlank @Size(max = 2000) @Nullable String reason) {

    String because() {
        return Objects.requireNonNull(reason);
    }
}

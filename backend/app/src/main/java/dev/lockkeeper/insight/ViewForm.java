package dev.lockkeeper.insight;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The name of a view, as typed. */
public record ViewForm(
        @NotBlank(message = "{insight.view.name.missing}")
        @Size(max = 80, message = "{insight.view.name.long}")
        @Nullable
        String name) {

    String stripped() {
        return Objects.requireNonNull(name).strip();
    }
}

package dev.lockkeeper.catalogue;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a person fills in to describe an environment; a box that is not ticked is not sent. */
record EnvironmentForm(
        @NotBlank(message = "{catalogue.name-empty}") @Size(max = 80, message = "{form.too-long}")
        String name,

        @Min(value = 1, message = "{catalogue.environment.form.position.range}")
        @Max(value = 99, message = "{catalogue.environment.form.position.range}")
        int position,

        @Nullable Boolean production,
        int version) {

    /** What a request leaves out is empty. */
    EnvironmentForm {
        name = Objects.requireNonNullElse(name, "");
    }

    static final EnvironmentForm EMPTY = new EnvironmentForm("", 1, false, 0);

    static EnvironmentForm of(Environment environment, int version) {
        return new EnvironmentForm(environment.name(), environment.position(), environment.production(), version);
    }

    EnvironmentDetails details() {
        return new EnvironmentDetails(name, Boolean.TRUE.equals(production), position);
    }
}

package dev.lockkeeper.linting;

import dev.lockkeeper.lint.LintConfig;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The whole file as typed.
 *
 * @param version that was read
 */
record FileForm(
        int version,

        @Nullable @Size(max = 1000, message = "{linting.form.note.long}")
        String note,

        @Nullable @Size(max = Conventions.LONGEST, message = "{linting.form.yaml.long}")
        String yaml) {

    static FileForm of(SavedConventions saved) {
        return new FileForm(saved.version(), "", saved.config().yaml());
    }

    LintConfig.Reading read() {
        return LintConfig.read(Objects.requireNonNullElse(yaml, ""));
    }

    String reason() {
        return note == null ? "" : note;
    }
}

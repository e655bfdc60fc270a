package dev.lockkeeper.decision;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer writes to change a template.
 *
 * @param version which one was read
 */
record TemplateForm(
        @NotBlank(message = "{template.text-empty}") @Size(max = Template.LONGEST, message = "{form.too-long}")
        String text,

        @Size(max = 500, message = "{form.too-long}") String reason,
        @Nullable Integer version)
        implements TemplateText {

    /** What a request leaves out is empty. */
    TemplateForm {
        text = TemplateText.lines(text);
        reason = Objects.requireNonNullElse(reason, "");
    }

    static TemplateForm of(Template template) {
        return new TemplateForm(template.text(), "", template.version());
    }

    int readVersion() {
        return version == null ? -1 : version;
    }
}

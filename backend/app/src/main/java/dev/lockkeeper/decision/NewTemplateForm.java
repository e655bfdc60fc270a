package dev.lockkeeper.decision;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a reviewer writes to add a template of the team's own. */
record NewTemplateForm(
        @NotBlank(message = "{template.name-empty}") @Size(max = 100, message = "{form.too-long}")
        String name,

        @NotNull(message = "{template.kind-empty}") @Nullable
        TemplateKind kind,

        @Nullable DecisionCategory category,

        @NotBlank(message = "{template.text-empty}") @Size(max = Template.LONGEST, message = "{form.too-long}")
        String text)
        implements TemplateText {

    static final NewTemplateForm EMPTY = new NewTemplateForm("", TemplateKind.RECORD, null, "");

    /** What a request leaves out is empty. */
    NewTemplateForm {
        name = Objects.requireNonNullElse(name, "");
        text = TemplateText.lines(text);
    }
}

package dev.lockkeeper.decision;

import dev.lockkeeper.access.CurrentMember;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** New records that begin with a template. */
@Component
class RecordTemplates {

    private final Templates templates;
    private final TemplateKeeping keeping;

    RecordTemplates(Templates templates, TemplateKeeping keeping) {
        this.templates = templates;
        this.keeping = keeping;
    }

    /** The form that the template fills; an empty one, and those to choose from, where none is named. */
    DecisionForm begin(@Nullable String key, Model model) {
        var template = named(key);
        model.addAttribute("template", template.map(Template::key).orElse(null));
        model.addAttribute(
                "starts",
                templates.list().stream()
                        .filter(row -> row.kind() == TemplateKind.RECORD)
                        .toList());
        return template.map(found -> RecordOutline.form(found.text(), found.category()))
                .orElse(DecisionForm.EMPTY);
    }

    void count(CurrentMember by, @Nullable String key) {
        named(key).ifPresent(template -> keeping.use(by, template.key()));
    }

    private Optional<Template> named(@Nullable String key) {
        return key == null
                ? Optional.empty()
                : templates.find(key).filter(template -> template.kind() == TemplateKind.RECORD);
    }
}

package dev.lockkeeper.decision;

import dev.lockkeeper.web.Choice;
import dev.lockkeeper.web.Choices;
import dev.lockkeeper.web.Comparison;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** What the pages of templates need. */
@Component
@Transactional(readOnly = true)
class TemplatePage {

    private final Templates templates;
    private final Choices choices;

    TemplatePage(Templates templates, Choices choices) {
        this.templates = templates;
        this.choices = choices;
    }

    String list(Model model) {
        model.addAttribute("kinds", byKind());
        return "decision/templates";
    }

    /** As it stands, or as it stood after an earlier save. */
    String show(String key, @Nullable Integer version, Model model) {
        var template = templates.get(key);
        var shown = version == null ? template.version() : version;
        var text = shown == template.version() ? template.text() : templates.text(template, shown);
        model.addAttribute("template", template);
        model.addAttribute("shown", shown);
        model.addAttribute("text", text);
        model.addAttribute("uses", templates.uses(key));
        model.addAttribute("versions", templates.versions(template));
        preview(text, model);
        return "decision/template";
    }

    /** From what ships, or from the save before. */
    String changes(String key, @Nullable Integer since, @Nullable Integer version, Model model) {
        var template = templates.get(key);
        var later = version == null ? template.version() : version;
        var earlier = since == null ? Math.max(0, later - 1) : since;
        model.addAttribute("template", template);
        model.addAttribute("later", later);
        model.addAttribute("earlier", earlier);
        model.addAttribute("lines", Comparison.of(templates.text(template, earlier), templates.text(template, later)));
        return "decision/template-changes";
    }

    String edit(String key, Model model) {
        model.addAttribute("template", templates.get(key));
        model.addAttribute("variables", TemplateVariable.values());
        return "decision/template-edit";
    }

    String fresh(Model model) {
        model.addAttribute("kinds", choices.of("template.kind", TemplateKind.values()));
        model.addAttribute("categories", categories());
        model.addAttribute("variables", TemplateVariable.values());
        return "decision/template-new";
    }

    TemplateForm form(String key) {
        return TemplateForm.of(templates.get(key));
    }

    /** With an example in the place of each variable. */
    void preview(String text, Model model) {
        model.addAttribute("filled", FilledText.of(text, TemplateVariable.examples()));
    }

    private Map<TemplateKind, List<TemplateRow>> byKind() {
        var kinds = new EnumMap<TemplateKind, List<TemplateRow>>(TemplateKind.class);
        templates.list().forEach(row -> kinds.computeIfAbsent(row.kind(), kind -> new ArrayList<>())
                .add(row));
        return kinds;
    }

    private List<Choice> categories() {
        var all = new ArrayList<Choice>();
        all.add(new Choice("", choices.word("template.category.any")));
        all.addAll(choices.of("decision.category", DecisionCategory.values()));
        return all;
    }
}

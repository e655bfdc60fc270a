package dev.lockkeeper.decision;

import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.lint.GuardKind;
import dev.lockkeeper.lint.GuardSetting;
import dev.lockkeeper.lint.GuardSetting.Form;
import dev.lockkeeper.lint.Severity;
import dev.lockkeeper.web.Choice;
import dev.lockkeeper.web.Choices;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** What the form of a guard offers: the kinds that there are, and the fields of one of them. */
@Component
@Transactional(readOnly = true)
class GuardFormPage {

    /** One thing to fill in, as the template draws it. */
    record Field(String name, Form form, List<Choice> options) {}

    private final StoredDecisions stored;
    private final DecisionGuards guards;
    private final Choices choices;

    GuardFormPage(StoredDecisions stored, DecisionGuards guards, Choices choices) {
        this.stored = stored;
        this.guards = guards;
        this.choices = choices;
    }

    /** The kinds to choose from. */
    String kinds(DecisionId id, Model model) {
        model.addAttribute("decision", stored.get(id));
        model.addAttribute(
                "kinds", Arrays.stream(GuardKind.values()).map(GuardKind::word).toList());
        return "decision/guard-kinds";
    }

    /**
     * The fields of one kind.
     *
     * @param guard that is changed; null for a new one
     */
    String fields(DecisionId id, @Nullable UUID guard, GuardForm form, Model model) {
        var decision = stored.get(id);
        if (guard != null) {
            guards.get(decision.key(), guard);
        }
        var kind = GuardKind.of(form.kind());
        model.addAttribute("decision", decision);
        model.addAttribute("guard", guard);
        model.addAttribute("kind", kind.map(GuardKind::word).orElse("unknown"));
        model.addAttribute("rule", kind.map(GuardKind::rule).orElse(""));
        model.addAttribute("severities", choices.of("decision.guard.severity", Severity.values()));
        model.addAttribute(
                "fields",
                kind.map(GuardKind::settings).orElse(List.of()).stream()
                        .map(this::field)
                        .toList());
        return "decision/guard";
    }

    GuardForm form(DecisionId id, UUID guard) {
        return GuardForm.of(guards.get(stored.get(id).key(), guard).guard());
    }

    static GuardKind kind(String word) {
        return GuardKind.of(word).orElseThrow(() -> new NotFound("guard kind"));
    }

    private Field field(GuardSetting setting) {
        var options = setting.choices().stream()
                .map(choice ->
                        new Choice(choice, choices.word("decision.guard.choice." + choice.toLowerCase(Locale.ROOT))))
                .toList();
        return new Field(GuardForm.field(setting.name()), setting.form(), options);
    }
}

package dev.lockkeeper.migration;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.catalogue.DatabaseId;
import dev.lockkeeper.catalogue.Databases;
import dev.lockkeeper.common.RuleViolation;
import dev.lockkeeper.risk.Posture;
import dev.lockkeeper.web.Choice;
import dev.lockkeeper.web.Choices;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Writing a migration, and its next revision. The buttons that add and remove scripts post the same form. */
@Controller
@RequestMapping("/{tenant}/migrations")
class MigrationEditController {

    private final MigrationLifecycle lifecycle;
    private final MigrationArchive archive;
    private final Databases databases;
    private final IssueFilling filling;
    private final Choices choices;

    MigrationEditController(
            MigrationLifecycle lifecycle,
            MigrationArchive archive,
            Databases databases,
            IssueFilling filling,
            Choices choices) {
        this.lifecycle = lifecycle;
        this.archive = archive;
        this.databases = databases;
        this.filling = filling;
        this.choices = choices;
    }

    /** What the form's drop-downs offer. */
    @ModelAttribute
    void offers(Model model) {
        var offered = new ArrayList<Choice>();
        offered.add(new Choice("", choices.word("migration.form.choose")));
        databases
                .list()
                .forEach(database -> offered.add(new Choice(database.id().value(), database.name())));
        model.addAttribute("databases", offered);
        model.addAttribute("fromIssue", filling.isPossible());
        model.addAttribute("directions", choices.of("migration.direction", Direction.values()));
        model.addAttribute("compatibilities", choices.of("migration.compatibility", Brief.Compatibility.values()));
        model.addAttribute("postures", choices.of("migration.posture", Posture.values()));
    }

    /** @param issue that asks for the migration, so that it need not be typed again */
    @GetMapping("/new")
    String newForm(@RequestParam(defaultValue = "") String issue, Model model) {
        var form = MigrationForm.blank();
        if (!issue.isBlank()) {
            form.setJiraIssue(issue);
            model.addAttribute("filled", filling.fill(form));
        }
        model.addAttribute("form", form);
        return "migration/new";
    }

    @PostMapping
    ModelAndView create(
            @Valid @ModelAttribute("form") MigrationForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "submit") String step,
            CurrentMember me) {
        if (step.equals("from-issue")) {
            return again("migration/new", form, null, HttpStatus.OK).addObject("filled", filling.fill(form));
        }
        return answer("migration/new", form, errors, step, () -> {
            var id = lifecycle.open(me, proposal(form));
            if (step.equals("submit")) {
                lifecycle.submit(me, id);
            }
            return id;
        });
    }

    @GetMapping("/{number}/edit")
    String edit(@PathVariable int number, CurrentMember me, Model model) {
        var migration = archive.get(new MigrationId(me.tenant(), number));
        model.addAttribute("migration", migration);
        model.addAttribute("form", MigrationForm.of(migration, archive.revision(migration.revision())));
        return "migration/edit";
    }

    @PostMapping("/{number}/revisions")
    ModelAndView update(
            @PathVariable int number,
            @Valid @ModelAttribute("form") MigrationForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "submit") String step,
            CurrentMember me) {
        var migration = archive.get(new MigrationId(me.tenant(), number));
        return answer("migration/edit", form, errors, step, () -> {
                    lifecycle.revise(me, migration.id(), form.getVersion(), proposal(form), form.getReason());
                    return migration.id();
                })
                .addObject("migration", migration);
    }

    private interface Step {
        MigrationId take();
    }

    private static ModelAndView answer(String view, MigrationForm form, BindingResult errors, String step, Step take) {
        if (step.equals("add-script")) {
            form.addScript();
            return again(view, form, errors, HttpStatus.OK);
        }
        if (step.matches("remove-script-[0-9]{1,3}")) {
            form.removeScript(Integer.parseInt(step.substring("remove-script-".length())));
            return again(view, form, null, HttpStatus.OK);
        }
        if (errors.hasErrors()) {
            return again(view, form, errors, HttpStatus.UNPROCESSABLE_ENTITY);
        }
        try {
            var id = take.take();
            return new ModelAndView("redirect:/{tenant}/migrations/" + id.number());
        } catch (RuleViolation violation) {
            errors.reject(violation.key(), violation.arguments(), violation.key());
            return again(view, form, errors, HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    private static ModelAndView again(
            String view, MigrationForm form, @Nullable BindingResult errors, HttpStatus status) {
        var model = new ModelAndView(view);
        model.setStatus(status);
        model.addObject("form", form);
        if (errors != null && status != HttpStatus.OK) {
            model.addObject(BindingResult.MODEL_KEY_PREFIX + "form", errors);
        } else {
            model.addObject(BindingResult.MODEL_KEY_PREFIX + "form", new BeanPropertyBindingResult(form, "form"));
        }
        return model;
    }

    private static Proposal proposal(MigrationForm form) {
        var database = form.getDatabase();
        return form.toProposal(new DatabaseId(Objects.requireNonNull(database)));
    }
}

package dev.lockkeeper.decision;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.web.Submission;
import jakarta.validation.Valid;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Templates: texts to begin with. */
@Controller
@RequestMapping("/{tenant}/templates")
class TemplateController {

    private final TemplateKeeping keeping;
    private final TemplatePage page;

    TemplateController(TemplateKeeping keeping, TemplatePage page) {
        this.keeping = keeping;
        this.page = page;
    }

    @GetMapping
    String index(Model model) {
        return page.list(model);
    }

    @GetMapping("/new")
    String fresh(Model model) {
        model.addAttribute("form", NewTemplateForm.EMPTY);
        return page.fresh(model);
    }

    @PostMapping
    ModelAndView create(
            CurrentMember me,
            @Valid @ModelAttribute("form") NewTemplateForm form,
            BindingResult wrong,
            Model model,
            RedirectAttributes to) {
        return Submission.of(wrong, page.fresh(model), () -> {
            var kind = Objects.requireNonNull(form.kind());
            to.addAttribute("key", keeping.add(me, kind, form.category(), form.name(), form.text()))
                    .addFlashAttribute("flash", "template.added");
            return "redirect:/{tenant}/templates/{key}";
        });
    }

    @GetMapping("/{key}")
    String show(@PathVariable String key, @RequestParam(required = false) @Nullable Integer version, Model model) {
        return page.show(key, version, model);
    }

    @GetMapping("/{key}/edit")
    String edit(@PathVariable String key, Model model) {
        var form = page.form(key);
        model.addAttribute("form", form);
        page.preview(form.text(), model);
        return page.edit(key, model);
    }

    @PostMapping("/{key}")
    ModelAndView update(
            @PathVariable String key,
            CurrentMember me,
            @Valid @ModelAttribute("form") TemplateForm form,
            BindingResult wrong,
            Model model,
            RedirectAttributes to) {
        return Submission.of(wrong, page.edit(key, model), () -> {
            keeping.change(me, key, form.readVersion(), form.text(), form.reason());
            to.addFlashAttribute("flash", "template.changed");
            return "redirect:/{tenant}/templates/{key}";
        });
    }
}

package dev.lockkeeper.decision;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.web.Htmx;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a template was, how often it is taken, and the way back to what ships. */
@Controller
@RequestMapping("/{tenant}/templates/{key}")
class TemplateStepController {

    private final TemplateKeeping keeping;
    private final Templates templates;
    private final TemplatePage page;

    TemplateStepController(TemplateKeeping keeping, Templates templates, TemplatePage page) {
        this.keeping = keeping;
        this.templates = templates;
        this.page = page;
    }

    /** What a save changed, side by side or one below the other. */
    @GetMapping("/changes")
    String changes(
            @PathVariable String key,
            @RequestParam(required = false) @Nullable Integer since,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(defaultValue = "unified") String view,
            Model model) {
        model.addAttribute("split", view.equals("split"));
        return page.changes(key, since, version, model);
    }

    @PostMapping("/restoration")
    String restore(@PathVariable String key, CurrentMember me, RedirectAttributes to) {
        keeping.restore(me, key);
        var stays = templates.find(key).isPresent();
        to.addFlashAttribute("flash", stays ? "template.restored" : "template.retired");
        return stays ? "redirect:/{tenant}/templates/{key}" : "redirect:/{tenant}/templates";
    }

    @PostMapping("/uses")
    String use(@PathVariable String key, CurrentMember me, Htmx htmx, Model model, RedirectAttributes to) {
        keeping.use(me, key);
        if (htmx.wantsFragment()) {
            model.addAttribute("uses", templates.uses(key));
            return "decision/_template-uses :: uses";
        }
        to.addFlashAttribute("flash", "template.counted");
        return "redirect:/{tenant}/templates/{key}";
    }
}

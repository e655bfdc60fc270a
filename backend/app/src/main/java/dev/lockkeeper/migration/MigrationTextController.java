package dev.lockkeeper.migration;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.decision.TemplateKeeping;
import dev.lockkeeper.decision.Templates;
import dev.lockkeeper.web.Htmx;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Texts that are filled from a migration. */
@Controller
@RequestMapping("/{tenant}/migrations/{number}/texts")
class MigrationTextController {

    private final MigrationTexts texts;
    private final MigrationArchive archive;
    private final Templates templates;
    private final TemplateKeeping keeping;

    MigrationTextController(
            MigrationTexts texts, MigrationArchive archive, Templates templates, TemplateKeeping keeping) {
        this.texts = texts;
        this.archive = archive;
        this.templates = templates;
        this.keeping = keeping;
    }

    @GetMapping
    String index(@PathVariable int number, CurrentMember me, Model model) {
        model.addAttribute("migration", archive.get(new MigrationId(me.tenant(), number)));
        model.addAttribute("rows", texts.list());
        return "migration/texts";
    }

    @GetMapping("/{key}")
    String show(@PathVariable int number, @PathVariable String key, CurrentMember me, Model model) {
        var server =
                ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        model.addAttribute("view", texts.of(me, new MigrationId(me.tenant(), number), key, server));
        model.addAttribute("uses", templates.uses(key));
        return "migration/text";
    }

    @PostMapping("/{key}/uses")
    String use(
            @PathVariable int number,
            @PathVariable String key,
            CurrentMember me,
            Htmx htmx,
            Model model,
            RedirectAttributes to) {
        archive.get(new MigrationId(me.tenant(), number));
        keeping.use(me, key);
        if (htmx.wantsFragment()) {
            model.addAttribute("uses", templates.uses(key));
            return "decision/_template-uses :: uses";
        }
        to.addFlashAttribute("flash", "template.counted");
        return "redirect:/{tenant}/migrations/{number}/texts/{key}";
    }
}

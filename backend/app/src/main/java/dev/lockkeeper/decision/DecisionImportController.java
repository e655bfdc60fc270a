package dev.lockkeeper.decision;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.common.Cursor;
import dev.lockkeeper.web.Htmx;
import dev.lockkeeper.web.Submission;
import jakarta.validation.Valid;
import java.util.UUID;
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

/** Records that were kept elsewhere: uploaded, looked at, brought in, and the report of it. */
@Controller
@RequestMapping("/{tenant}/decisions/imports")
class DecisionImportController {

    private static final int PAGE_SIZE = 20;

    private final DecisionImporting importing;
    private final DecisionImports imports;
    private final ImportPage page;

    DecisionImportController(DecisionImporting importing, DecisionImports imports, ImportPage page) {
        this.importing = importing;
        this.imports = imports;
        this.page = page;
    }

    @GetMapping
    String index(@RequestParam(required = false) @Nullable Cursor after, Htmx htmx, Model model) {
        model.addAttribute("page", imports.newestFirst(after == null ? Cursor.FIRST : after, PAGE_SIZE));
        return htmx.wantsFragment() ? "decision/import/_imports :: rows" : "decision/import/list";
    }

    @GetMapping("/new")
    String fresh(Model model) {
        model.addAttribute("form", ImportForm.EMPTY);
        return "decision/import/new";
    }

    @PostMapping
    ModelAndView create(
            CurrentMember me,
            @Valid @ModelAttribute("form") ImportForm form,
            BindingResult wrong,
            RedirectAttributes to) {
        return Submission.of(wrong, "decision/import/new", () -> {
            to.addAttribute("import", importing.preview(me, form.source(), form.tree()));
            return "redirect:/{tenant}/decisions/imports/{import}";
        });
    }

    @GetMapping("/{decisionImport}")
    String show(
            @PathVariable UUID decisionImport,
            @RequestParam(required = false) @Nullable String after,
            Htmx htmx,
            Model model) {
        page.fill(decisionImport, after, model);
        return htmx.wantsFragment() ? "decision/import/_files :: rows" : "decision/import/show";
    }

    /** How far it has come; a page that is looked at asks for it again. */
    @GetMapping("/{decisionImport}/progress")
    String progress(@PathVariable UUID decisionImport, Htmx htmx, Model model) {
        page.fill(decisionImport, null, model);
        return htmx.wantsFragment() ? "decision/import/_progress :: progress" : "decision/import/show";
    }

    @PostMapping("/{decisionImport}/confirmation")
    String confirm(@PathVariable UUID decisionImport, CurrentMember me, RedirectAttributes to) {
        importing.confirm(me, decisionImport);
        to.addFlashAttribute("flash", "decision.import.running");
        return "redirect:/{tenant}/decisions/imports/{decisionImport}";
    }
}

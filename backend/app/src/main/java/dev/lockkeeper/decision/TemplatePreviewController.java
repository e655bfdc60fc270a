package dev.lockkeeper.decision;

import dev.lockkeeper.access.ReviewersMay;
import dev.lockkeeper.web.Htmx;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** How a template will read, while it is written; nothing is kept. */
@Controller
@ReviewersMay
@RequestMapping("/{tenant}/templates")
class TemplatePreviewController {

    private static final String PART = "decision/_template-preview :: preview";

    private final TemplatePage page;

    TemplatePreviewController(TemplatePage page) {
        this.page = page;
    }

    @PostMapping("/preview")
    public String ofNew(
            @ModelAttribute("form") NewTemplateForm form,
            BindingResult wrong,
            Htmx htmx,
            Model model,
            HttpServletResponse response) {
        var whole = page.fresh(model);
        fill(form, model, response);
        return htmx.wantsFragment() ? PART : whole;
    }

    @PostMapping("/{key}/preview")
    public String ofVersion(
            @PathVariable String key,
            @ModelAttribute("form") TemplateForm form,
            BindingResult wrong,
            Htmx htmx,
            Model model,
            HttpServletResponse response) {
        var whole = page.edit(key, model);
        fill(form, model, response);
        return htmx.wantsFragment() ? PART : whole;
    }

    private void fill(TemplateText form, Model model, HttpServletResponse response) {
        if (form.fits()) {
            page.preview(form.text(), model);
        } else {
            response.setStatus(422);
        }
    }
}

package dev.lockkeeper.notify;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.web.Submission;
import jakarta.validation.Valid;
import java.util.UUID;
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

/** The webhooks in the settings. */
@Controller
@RequestMapping("/{tenant}/settings/webhooks")
class WebhookController {

    private static final String PAGE = "notify/webhooks";
    private static final String LIST = "redirect:/{tenant}/settings/webhooks";

    private final Webhooks webhooks;

    WebhookController(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    @ModelAttribute
    void offers(Model model) {
        model.addAttribute("formats", Webhook.Format.values());
        model.addAttribute("types", EventType.choosable());
    }

    @GetMapping
    String index(Model model) {
        model.addAttribute("webhooks", webhooks.list());
        return PAGE;
    }

    @GetMapping("/new")
    String newForm(Model model) {
        webhooks.list();
        model.addAttribute("form", WebhookForm.blank());
        return "notify/webhook-new";
    }

    /** Answers with the page rather than a redirect: the secret exists in this answer and nowhere else. */
    @PostMapping
    ModelAndView create(
            CurrentMember me, @Valid @ModelAttribute("form") WebhookForm form, BindingResult wrong, Model model) {
        return Submission.of(wrong, "notify/webhook-new", () -> {
            model.addAttribute("made", webhooks.make(me, form.details()));
            return index(model);
        });
    }

    @GetMapping("/{webhook}/edit")
    String edit(@PathVariable UUID webhook, Model model) {
        var found = webhooks.get(webhook);
        model.addAttribute("webhook", found);
        model.addAttribute("form", WebhookForm.of(found));
        return "notify/webhook-edit";
    }

    @PostMapping("/{webhook}")
    ModelAndView update(
            CurrentMember me,
            @PathVariable UUID webhook,
            @Valid @ModelAttribute("form") WebhookForm form,
            BindingResult wrong,
            Model model,
            RedirectAttributes redirect) {
        model.addAttribute("webhook", webhooks.get(webhook));
        return Submission.of(wrong, "notify/webhook-edit", () -> {
            webhooks.change(me, webhook, form.seen(), form.details());
            return done(redirect, "notify.webhook.changed");
        });
    }

    @PostMapping("/{webhook}/removal")
    String destroy(
            CurrentMember me,
            @PathVariable UUID webhook,
            @RequestParam(defaultValue = "0") int version,
            RedirectAttributes redirect) {
        webhooks.remove(me, webhook, version);
        return done(redirect, "notify.webhook.removed");
    }

    @PostMapping("/{webhook}/resumption")
    String resume(CurrentMember me, @PathVariable UUID webhook, RedirectAttributes redirect) {
        webhooks.resume(me, webhook);
        return done(redirect, "notify.webhook.resumed");
    }

    @PostMapping("/{webhook}/ping")
    String ping(CurrentMember me, @PathVariable UUID webhook, RedirectAttributes redirect) {
        webhooks.ping(me, webhook);
        redirect.addFlashAttribute("flash", "notify.webhook.pinged");
        return "redirect:/{tenant}/settings/webhooks/deliveries";
    }

    private static String done(RedirectAttributes redirect, String flash) {
        redirect.addFlashAttribute("flash", flash);
        return LIST;
    }
}

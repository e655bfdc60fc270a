package dev.lockkeeper.notify;

import dev.lockkeeper.web.Htmx;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What webhooks were sent, and what came of it. */
@Controller
@RequestMapping("/{tenant}/settings/webhooks/deliveries")
class WebhookDeliveryController {

    private final Webhooks webhooks;

    WebhookDeliveryController(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    @GetMapping
    String index(
            @RequestParam(defaultValue = "false") boolean failed,
            @RequestParam(required = false) @Nullable String after,
            Htmx htmx,
            Model model) {
        model.addAttribute("page", webhooks.deliveries(failed, After.parse(after)));
        model.addAttribute("failed", failed);
        return htmx.wantsFragment() ? "notify/_deliveries :: rows" : "notify/deliveries";
    }

    @PostMapping("/{webhookDelivery}/redelivery")
    String redeliver(@PathVariable UUID webhookDelivery, RedirectAttributes redirect) {
        webhooks.deliverAgain(webhookDelivery);
        redirect.addFlashAttribute("flash", "notify.delivery.asked");
        return "redirect:/{tenant}/settings/webhooks/deliveries";
    }
}

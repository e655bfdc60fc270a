package dev.lockkeeper.notify;

import dev.lockkeeper.common.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** No more of these mails, without signing in. Looking changes nothing: mail programs look at every link. */
@Controller
@RequestMapping("/unsubscribe/{secret}")
class UnsubscribeController {

    private static final String PAGE = "notify/unsubscribe";

    private final Unsubscribing unsubscribing;

    UnsubscribeController(Unsubscribing unsubscribing) {
        this.unsubscribing = unsubscribing;
    }

    @GetMapping
    String show(@PathVariable String secret, Model model) {
        model.addAttribute("kind", unsubscribing.kind(secret).orElseThrow(() -> new NotFound("unsubscribing")));
        model.addAttribute("secret", secret);
        return PAGE;
    }

    @PostMapping
    String create(@PathVariable String secret, Model model) {
        model.addAttribute("kind", unsubscribing.end(secret).orElseThrow(() -> new NotFound("unsubscribing")));
        model.addAttribute("ended", true);
        return PAGE;
    }
}

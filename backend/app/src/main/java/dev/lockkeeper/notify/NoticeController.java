package dev.lockkeeper.notify;

import dev.lockkeeper.access.CurrentMember;
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

/** What the reader has been told. */
@Controller
@RequestMapping("/{tenant}/notices")
class NoticeController {

    private final Inbox inbox;

    NoticeController(Inbox inbox) {
        this.inbox = inbox;
    }

    @GetMapping
    String index(CurrentMember me, @RequestParam(required = false) @Nullable String after, Htmx htmx, Model model) {
        model.addAttribute("page", inbox.page(me, After.parse(after)));
        return htmx.wantsFragment() ? "notify/_notices :: rows" : "notify/notices";
    }

    /** What the head of every page asks for: nothing where there is nothing. */
    @GetMapping("/unread")
    String count(CurrentMember me, Htmx htmx, Model model) {
        if (!htmx.wantsFragment()) {
            return "redirect:/{tenant}/notices";
        }
        var unread = inbox.unread(me);
        model.addAttribute("unread", unread);
        model.addAttribute("many", unread == Inbox.MANY);
        return "notify/_unread :: unread";
    }

    /** Leads on to the exact place. */
    @GetMapping("/{notice}")
    String show(CurrentMember me, @PathVariable UUID notice) {
        return "redirect:/{tenant}" + inbox.open(me, notice);
    }

    @PostMapping("/reading")
    String read(CurrentMember me, RedirectAttributes redirect) {
        inbox.readAll(me);
        redirect.addFlashAttribute("flash", "notify.notices.all-read");
        return "redirect:/{tenant}/notices";
    }
}

package dev.lockkeeper.web.settings;

import dev.lockkeeper.access.AdminsMay;
import dev.lockkeeper.audit.AuditTrail;
import dev.lockkeeper.tenancy.IsolationSelfTest;
import dev.lockkeeper.web.Htmx;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The settings' front page, the trail and the proof of isolation. */
@Controller
@AdminsMay
@RequestMapping("/{tenant}/settings")
class SettingsController {

    private static final int PAGE_SIZE = 50;

    private final AuditTrail trail;
    private final IsolationSelfTest isolation;

    SettingsController(AuditTrail trail, IsolationSelfTest isolation) {
        this.trail = trail;
        this.isolation = isolation;
    }

    @GetMapping
    public String index() {
        return "settings/list";
    }

    @GetMapping("/audit")
    public String audit(
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(defaultValue = "false") boolean verify,
            Htmx htmx,
            Model model) {
        model.addAttribute("page", trail.newestFirst(after, PAGE_SIZE));
        if (htmx.wantsFragment() && after != null) {
            return "settings/_audit-rows :: rows";
        }
        if (verify) {
            model.addAttribute("broken", trail.firstBroken());
        }
        return "settings/audit";
    }

    @GetMapping("/isolation")
    public String isolation(Model model) {
        model.addAttribute("proofs", isolation.run());
        return "settings/isolation";
    }
}

package dev.lockkeeper.web;

import dev.lockkeeper.access.SignedInUser;
import dev.lockkeeper.tenancy.Tenants;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.WebAttributes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The door: sign-in, and the choice of a tenant for those who are in several. */
@Controller
class SignInController {

    private final Tenants tenants;

    SignInController(Tenants tenants) {
        this.tenants = tenants;
    }

    @GetMapping("/sign-in")
    String show(@RequestParam(name = "signed-out", required = false) @Nullable String signedOut, Model model) {
        model.addAttribute("signedOut", signedOut != null);
        return "access/sign-in";
    }

    /** The sign-in filter forwards here, so the address stays typed. */
    @PostMapping("/sign-in/refused")
    String refused(
            @RequestParam(defaultValue = "") String email,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var throttled = request.getAttribute(WebAttributes.AUTHENTICATION_EXCEPTION) instanceof LockedException;
        response.setStatus(throttled ? 429 : 422);
        model.addAttribute("email", email);
        model.addAttribute("refusal", throttled ? "sign-in.throttled" : "sign-in.wrong");
        return "access/sign-in";
    }

    @GetMapping("/")
    String home(@AuthenticationPrincipal SignedInUser user) {
        var mine = tenants.of(user.id());
        return mine.size() == 1 ? "redirect:/" + mine.get(0).slug() + "/work" : "redirect:/tenants";
    }

    @GetMapping("/tenants")
    String tenants(@AuthenticationPrincipal SignedInUser user, Model model) {
        model.addAttribute("tenants", tenants.of(user.id()));
        return "access/tenants";
    }
}

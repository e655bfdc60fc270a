package dev.lockkeeper.web.settings;

import dev.lockkeeper.access.AdminsMay;
import dev.lockkeeper.access.ApiTokens;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.access.Members;
import dev.lockkeeper.access.Scope;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** API tokens: issued here, shown once, revoked here. */
@Controller
@AdminsMay
@RequestMapping("/{tenant}/settings/tokens")
class TokenController {

    private static final String PAGE = "settings/tokens";

    private final ApiTokens tokens;
    private final Members members;

    TokenController(ApiTokens tokens, Members members) {
        this.tokens = tokens;
        this.members = members;
    }

    @GetMapping
    public String index(Model model) {
        model.addAttribute("tokenForm", TokenForm.blank());
        return page(model);
    }

    /** Answers with the page rather than a redirect: the token's text exists in this answer and nowhere else. */
    @PostMapping
    public String create(
            @Valid @ModelAttribute("tokenForm") TokenForm form,
            BindingResult errors,
            CurrentMember me,
            Model model,
            HttpServletResponse response) {
        if (errors.hasErrors()) {
            response.setStatus(422);
            return page(model);
        }
        var member = members.get(new MemberId(Objects.requireNonNull(form.member())));
        model.addAttribute(
                "issued", tokens.issue(me, member.id(), form.name(), form.chosen(), Duration.ofDays(form.days())));
        model.addAttribute("tokenForm", TokenForm.blank());
        return page(model);
    }

    @PostMapping("/{apiToken}/revocation")
    public String destroy(@PathVariable UUID apiToken, RedirectAttributes redirect) {
        tokens.revoke(apiToken);
        redirect.addFlashAttribute("flash", "settings.token.revoked");
        return "redirect:/{tenant}/settings/tokens";
    }

    private String page(Model model) {
        model.addAttribute("tokens", tokens.list());
        model.addAttribute("members", members.list());
        model.addAttribute("scopes", Scope.values());
        return PAGE;
    }
}

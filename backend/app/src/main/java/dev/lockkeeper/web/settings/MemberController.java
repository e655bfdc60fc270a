package dev.lockkeeper.web.settings;

import static java.util.stream.Collectors.toMap;

import dev.lockkeeper.access.AdminsMay;
import dev.lockkeeper.access.Admission;
import dev.lockkeeper.access.Member;
import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.access.Members;
import dev.lockkeeper.common.RuleViolation;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The members of the tenant: who is in, and letting people and agents in. */
@Controller
@AdminsMay
@RequestMapping("/{tenant}/settings/members")
class MemberController {

    private static final String PAGE = "settings/members";

    private final Members members;
    private final Admission admission;

    MemberController(Members members, Admission admission) {
        this.members = members;
        this.admission = admission;
    }

    @GetMapping
    public String index(Model model) {
        return page(model);
    }

    @PostMapping
    public String create(
            @Valid @ModelAttribute("memberForm") MemberForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                admission.addMember(form.email(), form.name(), form.password(), form.role());
                redirect.addFlashAttribute("flash", "settings.member.added");
                return "redirect:/{tenant}/settings/members";
            } catch (RuleViolation violation) {
                errors.reject(violation.key(), violation.arguments(), violation.key());
            }
        }
        response.setStatus(422);
        return page(model);
    }

    @PostMapping("/agents")
    public String createAgent(
            @Valid @ModelAttribute("agentForm") AgentForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (errors.hasErrors()) {
            response.setStatus(422);
            return page(model);
        }
        var owner = members.get(new MemberId(Objects.requireNonNull(form.owner())));
        admission.addAgent(form.name(), form.model(), owner.id());
        redirect.addFlashAttribute("flash", "settings.agent.added");
        return "redirect:/{tenant}/settings/members";
    }

    private String page(Model model) {
        if (!model.containsAttribute("memberForm")) {
            model.addAttribute("memberForm", MemberForm.blank());
        }
        if (!model.containsAttribute("agentForm")) {
            model.addAttribute("agentForm", new AgentForm("", "", null));
        }
        var all = members.list();
        model.addAttribute("members", all.stream().filter(Member::active).toList());
        model.addAttribute("names", all.stream().collect(toMap(Member::id, Member::name)));
        return PAGE;
    }
}

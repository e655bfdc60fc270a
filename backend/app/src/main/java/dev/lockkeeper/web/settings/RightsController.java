package dev.lockkeeper.web.settings;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.access.AdminsMay;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.Member;
import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.access.MemberUpkeep;
import dev.lockkeeper.access.Members;
import dev.lockkeeper.access.Role;
import dev.lockkeeper.common.NotFound;
import java.util.List;
import java.util.Objects;
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

/** What a member may do, and whether they are one. */
@Controller
@AdminsMay
@RequestMapping("/{tenant}/settings/members/{member}")
class RightsController {

    private static final String BACK = "redirect:/{tenant}/settings/members";

    private final MemberUpkeep upkeep;
    private final Members members;
    private final Departures departures;

    RightsController(MemberUpkeep upkeep, Members members, Departures departures) {
        this.members = members;
        this.upkeep = upkeep;
        this.departures = departures;
    }

    /** What would happen, before it does. */
    @GetMapping("/removal")
    public String confirm(@PathVariable UUID member, Model model) {
        var known = members.find(new MemberId(member)).filter(Member::active);
        model.addAttribute("member", known.orElseThrow(() -> new NotFound("member")));
        model.addAttribute("effects", departures.of(new MemberId(member)));
        model.addAttribute("agents", agents(new MemberId(member)));
        return "settings/removal";
    }

    private List<Member> agents(MemberId owner) {
        return members.list().stream()
                .filter(agent -> agent.active() && owner.equals(agent.owner()))
                .toList();
    }

    @PostMapping("/role")
    public String update(
            @PathVariable UUID member,
            @RequestParam(required = false) @Nullable Role role,
            CurrentMember me,
            RedirectAttributes redirect) {
        var known = members.get(new MemberId(member));
        require(role != null, "settings.member.form.role.missing");
        upkeep.changeRole(me, known.id(), Objects.requireNonNull(role));
        redirect.addFlashAttribute("flash", "settings.member.changed");
        return BACK;
    }

    @PostMapping("/removal")
    public String destroy(@PathVariable UUID member, CurrentMember me, RedirectAttributes redirect) {
        upkeep.remove(me, new MemberId(member));
        redirect.addFlashAttribute("flash", "settings.member.removed");
        return BACK;
    }
}

package dev.lockkeeper.web.settings;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.access.AdminsMay;
import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.access.MemberUpkeep;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an agent runs on. */
@Controller
@AdminsMay
class AgentModelController {

    private static final int LONGEST = 100;

    private final MemberUpkeep upkeep;

    AgentModelController(MemberUpkeep upkeep) {
        this.upkeep = upkeep;
    }

    @PostMapping("/{tenant}/settings/members/agents/{member}/model")
    public String update(
            @PathVariable UUID member, @RequestParam(defaultValue = "") String model, RedirectAttributes redirect) {
        require(model.length() <= LONGEST, "settings.agent.form.model.long");
        upkeep.changeModel(new MemberId(member), model);
        redirect.addFlashAttribute("flash", "settings.agent.changed");
        return "redirect:/{tenant}/settings/members";
    }
}

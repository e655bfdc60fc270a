package dev.lockkeeper.rotation;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.Member;
import dev.lockkeeper.web.Submission;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
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

/** Time off, entered from a rotation's page in the days of its zone; it holds in every rotation. */
@Controller
@RequestMapping("/{tenant}/rotations/{rotation}/time-off")
class TimeOffController {

    private static final String BACK = "redirect:/{tenant}/rotations/{rotation}";

    private final Rotations rotations;
    private final RotationUpkeep upkeep;

    TimeOffController(Rotations rotations, RotationUpkeep upkeep) {
        this.rotations = rotations;
        this.upkeep = upkeep;
    }

    @GetMapping("/new")
    String fresh(@PathVariable UUID rotation, CurrentMember me, Model model) {
        var form = new TimeOffForm(me.id().value(), null, null);
        model.addAttribute("timeOffForm", form);
        return form(rotation, form, me, model);
    }

    @PostMapping
    String create(
            @PathVariable UUID rotation,
            @Valid @ModelAttribute("timeOffForm") TimeOffForm form,
            BindingResult errors,
            CurrentMember me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var zone = rotations.get(new RotationId(rotation)).cadence().zone();
        if (Submission.refused(errors, () -> upkeep.takeTimeOff(me, form.in(zone)))) {
            response.setStatus(422);
            return form(rotation, form, me, model);
        }
        redirect.addFlashAttribute("flash", "rotation.time-off.created");
        return BACK;
    }

    @PostMapping("/{timeOff}/cancellation")
    String destroy(
            @PathVariable UUID rotation, @PathVariable UUID timeOff, CurrentMember me, RedirectAttributes redirect) {
        rotations.get(new RotationId(rotation));
        upkeep.endTimeOff(me, timeOff);
        redirect.addFlashAttribute("flash", "rotation.time-off.ended");
        return BACK;
    }

    private String form(UUID rotation, TimeOffForm form, CurrentMember me, Model model) {
        model.addAttribute("typed", form);
        model.addAttribute("rotation", rotations.get(new RotationId(rotation)));
        model.addAttribute("members", mine(me));
        return "rotation/time-off";
    }

    /** An admin may enter it for others. */
    private List<Member> mine(CurrentMember me) {
        return upkeep.eligible().stream()
                .filter(member -> me.mayAdminister() || member.id().equals(me.id()))
                .toList();
    }
}

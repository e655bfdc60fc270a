package dev.lockkeeper.rotation;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.web.Submission;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Rotations: the list, one of them with its calendar, and its form. */
@Controller
@RequestMapping("/{tenant}/rotations")
class RotationController {

    private static final String FORM = "rotationForm";

    private final RotationPages pages;
    private final SwapPages swaps;
    private final Rotations rotations;
    private final RotationUpkeep upkeep;
    private final Clock clock;

    RotationController(RotationPages pages, SwapPages swaps, Rotations rotations, RotationUpkeep upkeep, Clock clock) {
        this.pages = pages;
        this.swaps = swaps;
        this.rotations = rotations;
        this.upkeep = upkeep;
        this.clock = clock;
    }

    @GetMapping
    String index(Model model) {
        model.addAttribute("rotations", pages.list());
        return "rotation/list";
    }

    @GetMapping("/{rotation}")
    String show(@PathVariable UUID rotation, CurrentMember me, Model model) {
        var id = new RotationId(rotation);
        model.addAttribute("view", pages.of(id, me));
        model.addAttribute("swaps", swaps.standing(id));
        return "rotation/show";
    }

    @GetMapping("/new")
    String fresh(Model model) {
        var form = RotationForm.blank(LocalDate.now(clock));
        model.addAttribute(FORM, form);
        return form("rotation/new", form, model);
    }

    @PostMapping
    String create(
            @Valid @ModelAttribute(FORM) RotationForm form,
            BindingResult errors,
            CurrentMember me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var created = new AtomicReference<RotationId>();
        if (Submission.refused(errors, () -> created.set(upkeep.create(me, form.details())))) {
            response.setStatus(422);
            return form("rotation/new", form, model);
        }
        redirect.addFlashAttribute("flash", "rotation.created");
        return "redirect:/{tenant}/rotations/" + created.get();
    }

    @GetMapping("/{rotation}/edit")
    String edit(@PathVariable UUID rotation, Model model) {
        var form = RotationForm.of(rotations.get(new RotationId(rotation)));
        model.addAttribute(FORM, form);
        return form("rotation/edit", form, model);
    }

    @PostMapping("/{rotation}")
    String update(
            @PathVariable UUID rotation,
            @Valid @ModelAttribute(FORM) RotationForm form,
            BindingResult errors,
            CurrentMember me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var id = rotations.get(new RotationId(rotation)).id();
        var seen = Objects.requireNonNullElse(form.version(), -1);
        if (Submission.refused(errors, () -> upkeep.change(me, id, seen, form.details(), form.holdsFrom()))) {
            response.setStatus(422);
            return form("rotation/edit", form, model);
        }
        redirect.addFlashAttribute("flash", "rotation.changed");
        return "redirect:/{tenant}/rotations/{rotation}";
    }

    private String form(String view, RotationForm form, Model model) {
        model.addAttribute("typed", form);
        model.addAttribute("choices", RotationChoices.of(form, upkeep.eligible()));
        return view;
    }
}

package dev.lockkeeper.rotation;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.web.Submission;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
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

/** Swaps of shifts in one rotation: asked for, looked at, answered. */
@Controller
@RequestMapping("/{tenant}/rotations/{rotation}/swaps")
class RotationSwapController {

    private static final String BACK = "redirect:/{tenant}/rotations/{rotation}/swaps/";
    private static final String FORM = "swapForm";

    private final Rotations rotations;
    private final SwapPages pages;
    private final Swapping swapping;

    RotationSwapController(Rotations rotations, SwapPages pages, Swapping swapping) {
        this.rotations = rotations;
        this.pages = pages;
        this.swapping = swapping;
    }

    @GetMapping("/new")
    String fresh(@PathVariable UUID rotation, CurrentMember me, Model model) {
        model.addAttribute(FORM, new SwapForm(null, null));
        return form(rotation, new SwapForm(null, null), me, model);
    }

    @PostMapping
    String create(
            @PathVariable UUID rotation,
            @Valid @ModelAttribute(FORM) SwapForm form,
            BindingResult errors,
            CurrentMember me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var id = rotations.get(new RotationId(rotation)).id();
        var asked = new AtomicReference<UUID>();
        if (Submission.refused(errors, () -> asked.set(ask(me, id, form)))) {
            response.setStatus(422);
            return form(rotation, form, me, model);
        }
        redirect.addFlashAttribute("flash", "rotation.swap.asked");
        return BACK + asked.get();
    }

    @GetMapping("/{rotationSwap}")
    String show(@PathVariable UUID rotation, @PathVariable UUID rotationSwap, CurrentMember me, Model model) {
        model.addAttribute("view", pages.of(new RotationId(rotation), rotationSwap, me));
        return "rotation/swap";
    }

    @PostMapping("/{rotationSwap}/acceptance")
    String accept(
            @PathVariable UUID rotation,
            @PathVariable UUID rotationSwap,
            CurrentMember me,
            RedirectAttributes redirect) {
        swapping.accept(me, new RotationId(rotation), rotationSwap);
        redirect.addFlashAttribute("flash", "rotation.swap.accepted");
        return BACK + rotationSwap;
    }

    @PostMapping("/{rotationSwap}/refusal")
    String decline(
            @PathVariable UUID rotation,
            @PathVariable UUID rotationSwap,
            CurrentMember me,
            RedirectAttributes redirect) {
        swapping.decline(me, new RotationId(rotation), rotationSwap);
        redirect.addFlashAttribute("flash", "rotation.swap.declined");
        return BACK + rotationSwap;
    }

    @PostMapping("/{rotationSwap}/withdrawal")
    String withdraw(
            @PathVariable UUID rotation,
            @PathVariable UUID rotationSwap,
            CurrentMember me,
            RedirectAttributes redirect) {
        swapping.withdraw(me, new RotationId(rotation), rotationSwap);
        redirect.addFlashAttribute("flash", "rotation.swap.withdrawn");
        return BACK + rotationSwap;
    }

    private UUID ask(CurrentMember me, RotationId id, SwapForm form) {
        var choices = pages.choices(id, me);
        var gives = choices.gives(form.gives());
        var with = choices.with(form.with());
        return swapping.ask(me, id, Objects.requireNonNull(gives.from()), with.member(), with.from());
    }

    private String form(UUID rotation, SwapForm form, CurrentMember me, Model model) {
        var found = rotations.get(new RotationId(rotation));
        model.addAttribute("typed", form);
        model.addAttribute("rotation", found);
        model.addAttribute("choices", pages.choices(found.id(), me));
        return "rotation/swap-new";
    }
}

package dev.lockkeeper.rotation;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.rotation.SwapLog.Wanted;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The swaps of one rotation, and a member's own in every rotation, page by page. */
@Controller
@RequestMapping("/{tenant}/rotations")
class SwapListController {

    private final Rotations rotations;
    private final SwapPages pages;

    SwapListController(Rotations rotations, SwapPages pages) {
        this.rotations = rotations;
        this.pages = pages;
    }

    @GetMapping("/{rotation}/swaps")
    String index(
            @PathVariable UUID rotation,
            @RequestParam(defaultValue = "false") boolean standing,
            @RequestParam(required = false) @Nullable UUID after,
            Model model) {
        var found = rotations.get(new RotationId(rotation));
        model.addAttribute("rotation", found);
        return list(new Wanted(found.id(), null, standing), after, model);
    }

    @GetMapping("/swaps")
    String own(
            @RequestParam(defaultValue = "false") boolean standing,
            @RequestParam(required = false) @Nullable UUID after,
            CurrentMember me,
            Model model) {
        return list(new Wanted(null, me.id(), standing), after, model);
    }

    private String list(Wanted wanted, @Nullable UUID after, Model model) {
        model.addAttribute("standing", wanted.standing());
        model.addAttribute("swaps", pages.ahead(wanted, after));
        return "rotation/swaps";
    }
}

package dev.lockkeeper.review;

import dev.lockkeeper.rotation.RotationId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How evenly a rotation shares reviews out. */
@Controller
@RequestMapping("/{tenant}/rotations/{rotation}/fairness")
class FairnessController {

    private final FairnessPages pages;

    FairnessController(FairnessPages pages) {
        this.pages = pages;
    }

    @GetMapping
    String show(
            @PathVariable UUID rotation,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            Model model) {
        model.addAttribute("view", pages.of(new RotationId(rotation), from, to));
        return "review/fairness";
    }
}

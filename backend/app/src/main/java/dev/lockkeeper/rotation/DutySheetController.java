package dev.lockkeeper.rotation;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.rotation.DutySheet.Span;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A rotation by week or by month. */
@Controller
class DutySheetController {

    private final Rotations rotations;
    private final DutySheets sheets;

    DutySheetController(Rotations rotations, DutySheets sheets) {
        this.rotations = rotations;
        this.sheets = sheets;
    }

    @GetMapping("/{tenant}/rotations/{rotation}/calendar")
    String show(
            @PathVariable UUID rotation,
            @RequestParam(defaultValue = "MONTH") Span span,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            CurrentMember me,
            Model model) {
        var found = rotations.get(new RotationId(rotation));
        model.addAttribute("rotation", found);
        model.addAttribute("sheet", sheets.of(found, span, on, me));
        return "rotation/calendar";
    }
}

package dev.lockkeeper.web;

import dev.lockkeeper.access.Founding;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.common.RuleViolation;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The first page of a new installation; gone once somebody lives there. */
@Controller
@RequestMapping("/welcome")
class WelcomeController {

    private final Founding founding;

    WelcomeController(Founding founding) {
        this.founding = founding;
    }

    @GetMapping
    String show(Model model) {
        requireOpen();
        model.addAttribute("form", WelcomeForm.blank());
        return "access/welcome";
    }

    @PostMapping
    String create(@Valid @ModelAttribute("form") WelcomeForm form, BindingResult errors, HttpServletResponse response) {
        requireOpen();
        if (!errors.hasErrors()) {
            try {
                founding.found(form.code(), form.slug(), form.name(), form.email(), form.owner(), form.password());
                return "redirect:/sign-in";
            } catch (RuleViolation violation) {
                errors.reject(violation.key(), violation.arguments(), violation.key());
            }
        }
        response.setStatus(422);
        return "access/welcome";
    }

    private void requireOpen() {
        if (!founding.isOpen()) {
            throw new NotFound("welcome");
        }
    }
}

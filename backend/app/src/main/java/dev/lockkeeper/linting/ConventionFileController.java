package dev.lockkeeper.linting;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.common.Conflict;
import dev.lockkeeper.lint.LintConfig;
import dev.lockkeeper.web.Submission;
import jakarta.validation.Valid;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** All that the tenant asks of the linter as the file that the command line reads. */
@Controller
@RequestMapping("/{tenant}/settings/linting")
class ConventionFileController {

    private static final String PAGE = "linting/file";
    private static final MediaType YAML = new MediaType("application", "yaml", StandardCharsets.UTF_8);

    private final Conventions conventions;

    ConventionFileController(Conventions conventions) {
        this.conventions = conventions;
    }

    @GetMapping("/file")
    String edit(Model model) {
        model.addAttribute("form", FileForm.of(conventions.current()));
        return PAGE;
    }

    @GetMapping("/lockkeeper.yaml")
    ResponseEntity<byte[]> show() {
        var attachment =
                ContentDisposition.attachment().filename("lockkeeper.yaml").build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .contentType(YAML)
                .body(yaml().getBytes(StandardCharsets.UTF_8));
    }

    /** With what decisions ask for, which the file cannot change here. */
    private String yaml() {
        var here = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        return conventions.asked().servedAt(here).yaml();
    }

    /** Who read another version is told so before anything that they typed is judged. */
    @PostMapping("/file")
    ModelAndView update(
            @Valid @ModelAttribute("form") FileForm form,
            BindingResult errors,
            CurrentMember me,
            RedirectAttributes redirect) {
        var reading = form.read();
        if (form.version() == conventions.current().version() && !errors.hasErrors()) {
            judge(reading, errors);
        }
        return Submission.of(errors, PAGE, () -> {
            save(me, form, reading);
            redirect.addFlashAttribute("flash", reading.leftOut().isEmpty() ? "linting.saved" : "linting.saved-part");
            return "redirect:/{tenant}/settings/linting/file";
        });
    }

    private static void judge(LintConfig.Reading reading, BindingResult errors) {
        var problem = reading.problem();
        if (problem != null) {
            var place = new Object[] {problem.line(), problem.message()};
            errors.rejectValue("yaml", "linting.form.yaml.wrong", place, "");
        }
    }

    private void save(CurrentMember me, FileForm form, LintConfig.Reading reading) {
        if (reading.config() == null) {
            throw new Conflict();
        }
        conventions.save(me, form.version(), Objects.requireNonNull(reading.config()), form.reason());
    }
}

package dev.lockkeeper.web;

import dev.lockkeeper.common.RuleViolation;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;

/** What a posted form leads to: the step and its page, or the same form with what was typed and what is wrong. */
public final class Submission {

    private Submission() {}

    /**
     * Takes the step where every field is right; a rule that says no is shown in the form.
     *
     * @param again the view of the form
     * @param step answers with the view to go on to
     */
    public static ModelAndView of(BindingResult form, String again, Supplier<String> step) {
        return taken(form, step)
                .map(ModelAndView::new)
                .orElseGet(() -> new ModelAndView(again, HttpStatus.UNPROCESSABLE_CONTENT));
    }

    /** As above, for who shows the form by other means: whether the step was not taken. */
    public static boolean refused(BindingResult form, Runnable step) {
        return taken(form, () -> {
                    step.run();
                    return "";
                })
                .isEmpty();
    }

    private static Optional<String> taken(BindingResult form, Supplier<String> step) {
        if (form.hasErrors()) {
            return Optional.empty();
        }
        try {
            return Optional.of(step.get());
        } catch (RuleViolation violation) {
            form.reject(violation.key(), violation.arguments(), violation.key());
            return Optional.empty();
        }
    }
}

package dev.lockkeeper.review;

import dev.lockkeeper.common.RuleViolation;
import org.springframework.validation.BindingResult;

/** A step that a form asks for: what a rule refuses is said in the form, as what is missing in a field is. */
final class Attempt {

    private Attempt() {}

    static boolean refused(BindingResult errors, Runnable step) {
        if (errors.hasErrors()) {
            return true;
        }
        try {
            step.run();
            return false;
        } catch (RuleViolation violation) {
            errors.reject(violation.key(), violation.arguments(), null);
            return true;
        }
    }
}

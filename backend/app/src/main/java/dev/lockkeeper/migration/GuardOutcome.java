package dev.lockkeeper.migration;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What became of a migration in which a guard found something. Each is in one of them. */
public enum GuardOutcome {
    /** It was changed because of it, or cannot go on before it is. */
    STOPPED("(h.state = 'MENDED' or (h.state = 'OPEN' and h.severity = 'ERROR'))"),
    /** Somebody has accepted it, with a reason. */
    WAIVED("(h.state = 'WAIVED')"),
    /** It was said and did not hold it up, or is not minded any more. */
    LET_THROUGH("((h.state = 'OPEN' and h.severity <> 'ERROR') or h.state = 'LIFTED')");

    private final String condition;

    GuardOutcome(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<GuardOutcome> of(String slug) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.slug().equals(slug))
                .findFirst();
    }
}

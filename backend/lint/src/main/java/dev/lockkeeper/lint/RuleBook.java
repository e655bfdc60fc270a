package dev.lockkeeper.lint;

import dev.lockkeeper.lint.rule.Rules;
import java.util.List;
import java.util.Optional;

/** Every rule, as documentation. */
public final class RuleBook {

    /** The category of rules that speak where a decision asks for them, and nowhere else. */
    public static final String GUARDS = "decisions";

    private RuleBook() {}

    public static List<RuleDoc> rules() {
        return Rules.docs();
    }

    public static Optional<RuleDoc> rule(String id) {
        return rules().stream().filter(rule -> rule.id().equals(id)).findFirst();
    }
}

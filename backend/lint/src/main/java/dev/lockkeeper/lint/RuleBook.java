package dev.lockkeeper.lint;

import java.util.List;
import java.util.Optional;

/** Every rule, as documentation. */
public final class RuleBook {

    private RuleBook() {}

    public static List<RuleDoc> rules() {
        throw new UnsupportedOperationException("not built yet");
    }

    public static Optional<RuleDoc> rule(String id) {
        return rules().stream().filter(rule -> rule.id().equals(id)).findFirst();
    }
}

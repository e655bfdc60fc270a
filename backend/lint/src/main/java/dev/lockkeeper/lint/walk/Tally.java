package dev.lockkeeper.lint.walk;

import dev.lockkeeper.lint.Finding;
import dev.lockkeeper.lint.Work;
import dev.lockkeeper.lint.fact.DynamicSql;
import dev.lockkeeper.lint.fact.Effects;
import dev.lockkeeper.lint.fact.Fact;
import dev.lockkeeper.lint.fact.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What one statement of a script has come to, with all that runs inside it. */
final class Tally {

    private final Set<Finding> findings = new LinkedHashSet<>();
    private Effects effects = Effects.NONE;
    private boolean hidden;

    void say(List<Finding> more) {
        findings.addAll(more);
    }

    void add(Effects more) {
        effects = effects.and(more);
    }

    void see(Statement statement) {
        hidden |= statement.problem() != null;
    }

    void see(Fact fact) {
        hidden |= fact instanceof DynamicSql;
    }

    List<Finding> findings() {
        return new ArrayList<>(findings);
    }

    Effects effects() {
        return effects;
    }

    Work work() {
        return hidden ? Work.UNKNOWN : effects.heaviest();
    }
}

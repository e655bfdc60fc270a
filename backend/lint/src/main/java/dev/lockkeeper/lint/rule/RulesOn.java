package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.fact.Fact;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.settings.LintSettings;
import dev.lockkeeper.lint.settings.RuleLevel;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The rules that a team has on, by the sort of fact that they look at. */
final class RulesOn {

    private final LintSettings settings;
    private final List<Rule> rules;
    private final Map<Class<? extends Fact>, List<Rule>> bySort = new ConcurrentHashMap<>();

    RulesOn(LintSettings settings, List<Rule> all) {
        this.settings = settings;
        this.rules = Lists.where(all, rule -> on(rule, settings));
    }

    private static boolean on(Rule rule, LintSettings settings) {
        return settings.level(rule.id()).map(level -> level != RuleLevel.OFF).orElse(rule.onByDefault());
    }

    boolean by(LintSettings others) {
        return settings == others;
    }

    /** Those to ask, in their order. */
    List<Rule> about(@Nullable Fact fact) {
        return bySort.computeIfAbsent(
                sort(fact), sort -> Lists.where(rules, rule -> rule.about().include(sort)));
    }

    /** Only who looks at everything looks at a statement without facts. */
    private static Class<? extends Fact> sort(@Nullable Fact fact) {
        return fact == null ? Fact.class : fact.getClass();
    }

    /** Those that are not asked about the step's fact and have something to say all the same: there must be none. */
    List<String> overlooked(Step step) {
        var asked = about(step.fact());
        return Lists.map(
                Lists.where(
                        Lists.where(rules, rule -> !asked.contains(rule)),
                        rule -> rule.check(step).findAny().isPresent()),
                Rule::id);
    }
}

package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.fact.Fact;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.settings.LintSettings;
import dev.lockkeeper.lint.settings.RuleLevel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The rules that a team has on, by the sort of fact that they look at. */
final class RulesOn {

    /** Teams whose choice is remembered; most choose nothing, and share one. */
    private static final int MOST_TEAMS = 64;

    private static final Map<Choice, RulesOn> CHOSEN = new LinkedHashMap<>(MOST_TEAMS, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Choice, RulesOn> eldest) {
            return size() > MOST_TEAMS;
        }
    };

    /**
     * What decides which rules are on.
     *
     * @param guarding the rules that decisions ask for
     */
    private record Choice(Map<String, RuleLevel> levels, Set<String> guarding) {

        static Choice of(LintSettings settings) {
            return new Choice(settings.rules(), settings.guards().rules());
        }

        boolean on(Rule rule) {
            if (rule instanceof GuardRule) {
                return guarding.contains(rule.id());
            }
            var level = levels.get(rule.id());
            return level == null ? rule.onByDefault() : level != RuleLevel.OFF;
        }
    }

    /** Whoever asked last asks again: one team has many statements. */
    private static volatile @Nullable Latest latest;

    private record Latest(LintSettings settings, RulesOn rules) {}

    private final List<Rule> rules;
    private final Map<Class<? extends Fact>, List<Rule>> bySort = new ConcurrentHashMap<>();

    private RulesOn(Choice choice, List<Rule> all) {
        this.rules = Lists.where(all, choice::on);
    }

    /** Those that the settings leave on; the same settings come again and again. */
    static RulesOn by(LintSettings settings, List<Rule> all) {
        var known = latest;
        if (known != null && known.settings == settings) {
            return known.rules;
        }
        var chosen = chosen(settings, all);
        latest = new Latest(settings, chosen);
        return chosen;
    }

    private static RulesOn chosen(LintSettings settings, List<Rule> all) {
        synchronized (CHOSEN) {
            return CHOSEN.computeIfAbsent(Choice.of(settings), choice -> new RulesOn(choice, all));
        }
    }

    /** Those to ask, in their order. */
    List<Rule> about(@Nullable Fact fact) {
        var known = bySort.get(sort(fact));
        return known != null
                ? known
                : bySort.computeIfAbsent(
                        sort(fact),
                        sort -> List.copyOf(
                                Lists.where(rules, rule -> rule.about().include(sort))));
    }

    /** Only who looks at everything looks at a statement without facts. */
    private static Class<? extends Fact> sort(@Nullable Fact fact) {
        return fact == null ? Fact.class : fact.getClass();
    }

    /** Those that are not asked about the step's fact and have something to say all the same: there must be none. */
    List<String> overlooked(Step step) {
        var asked = about(step.fact());
        return Seq.from(rules)
                .filter(rule -> !asked.contains(rule))
                .filter(rule -> !rule.check(step).isEmpty())
                .map(Rule::id)
                .toList();
    }
}

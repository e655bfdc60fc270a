package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.Finding;
import dev.lockkeeper.lint.RuleDoc;
import dev.lockkeeper.lint.source.Lines;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Asks every rule and makes findings of what they say. */
public final class Rules {

    private static final List<Rule> ALL = RuleList.all();
    private static final Map<String, RuleDoc> DOCS = ALL.stream()
            .map(rule -> RulePage.read(rule.id()))
            .collect(Collectors.toUnmodifiableMap(RuleDoc::id, Function.identity()));

    private Rules() {}

    public static List<RuleDoc> docs() {
        return ALL.stream().map(rule -> doc(rule.id())).toList();
    }

    /** The findings on one step; {@code start} is where its statement begins. */
    public static List<Finding> check(Step step, Lines lines, int start) {
        return ALL.stream()
                .flatMap(rule -> rule.check(step)
                        .map(remark -> Verdict.on(doc(rule.id()), remark, step).finding(lines, start)))
                .toList();
    }

    /** Whether some rule speaks of the step only at the end. */
    public static boolean waitFor(Step step) {
        return ALL.stream().anyMatch(rule -> rule.waitsFor(step));
    }

    /** What rules say of a step once everything after it has happened. */
    public static List<Finding> checkLate(Step step, Lines lines, int start) {
        return ALL.stream()
                .filter(rule -> rule.waitsFor(step))
                .flatMap(rule -> rule.checkLate(step)
                        .map(remark -> Verdict.on(doc(rule.id()), remark, step).finding(lines, start)))
                .toList();
    }

    private static RuleDoc doc(String id) {
        return Objects.requireNonNull(DOCS.get(id));
    }
}

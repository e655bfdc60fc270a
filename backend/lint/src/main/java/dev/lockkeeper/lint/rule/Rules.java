package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.Finding;
import dev.lockkeeper.lint.RuleDoc;
import dev.lockkeeper.lint.Work;
import dev.lockkeeper.lint.settings.LintSettings;
import dev.lockkeeper.lint.settings.RuleLevel;
import dev.lockkeeper.lint.source.Lines;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Asks every rule and makes findings of what they say. */
public final class Rules {

    private static final String QUERY = "query";
    private static final List<Rule> ALL = RuleList.all();
    private static final Map<String, RuleDoc> DOCS = ALL.stream()
            .map(rule -> RulePage.read(rule.id()))
            .collect(Collectors.toUnmodifiableMap(RuleDoc::id, Function.identity()));

    private static volatile RulesOn latest = new RulesOn(LintSettings.USUAL, ALL);

    private Rules() {}

    public static List<RuleDoc> docs() {
        return ALL.stream().map(rule -> doc(rule.id())).toList();
    }

    public static boolean exists(String id) {
        return DOCS.containsKey(id);
    }

    /** A finding about the script's text, not about what a statement does. */
    public static Finding onText(String id, String message, int line, int column) {
        var doc = doc(id);
        return new Finding(
                id,
                doc.severity(),
                message,
                line,
                column,
                null,
                null,
                null,
                Work.METADATA,
                doc.why(),
                null,
                false,
                List.of(),
                doc.channel(),
                null,
                null,
                null,
                null);
    }

    /** The findings on one step; {@code start} is where its statement begins. */
    public static List<Finding> check(Step step, Lines lines, int start) {
        assert overlooked(step).isEmpty() : overlooked(step) + " must say that they look at " + step.fact();
        var findings = new ArrayList<Finding>();
        for (var rule : about(step)) {
            rule.check(step).forEach(remark -> findings.add(finding(rule, remark, step, lines, start)));
        }
        return findings;
    }

    /** Whether some rule speaks of the step only at the end. */
    public static boolean waitFor(Step step) {
        for (var rule : about(step)) {
            if (rule.waitsFor(step)) {
                return true;
            }
        }
        return false;
    }

    /** What rules say of a step once everything after it has happened. */
    public static List<Finding> checkLate(Step step, Lines lines, int start) {
        return about(step).stream()
                .filter(rule -> rule.waitsFor(step))
                .flatMap(rule -> rule.checkLate(step).map(remark -> finding(rule, remark, step, lines, start)))
                .toList();
    }

    private static Finding finding(Rule rule, Remark remark, Step step, Lines lines, int start) {
        return levelled(Verdict.on(doc(rule.id()), remark, step).finding(lines, start), step.settings());
    }

    /** The same settings come again and again, so their rules are chosen once. */
    private static RulesOn on(LintSettings settings) {
        var chosen = latest;
        if (!chosen.by(settings)) {
            chosen = new RulesOn(settings, ALL);
            latest = chosen;
        }
        return chosen;
    }

    private static List<String> overlooked(Step step) {
        return on(step.settings()).overlooked(step);
    }

    private static List<Rule> about(Step step) {
        return on(step.settings()).about(step.fact());
    }

    /** What the team says of a rule goes before its page, and before what it says of single cases. */
    private static Finding levelled(Finding finding, LintSettings settings) {
        return settings.level(finding.ruleId())
                .flatMap(RuleLevel::severity)
                .map(finding::as)
                .orElse(finding);
    }

    /** What there is to say of SQL that does not run now: how it is written, not what it does. */
    public static List<Finding> checkUnrun(Step step, Lines lines, int start) {
        return check(step, lines, start).stream()
                .filter(finding -> doc(finding.ruleId()).category().equals(QUERY))
                .toList();
    }

    private static RuleDoc doc(String id) {
        return Objects.requireNonNull(DOCS.get(id));
    }
}

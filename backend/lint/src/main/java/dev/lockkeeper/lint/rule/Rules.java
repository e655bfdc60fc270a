package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.Channel;
import dev.lockkeeper.lint.Finding;
import dev.lockkeeper.lint.RuleDoc;
import dev.lockkeeper.lint.Work;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.settings.LintSettings;
import dev.lockkeeper.lint.settings.RuleLevel;
import dev.lockkeeper.lint.source.Lines;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Asks every rule and makes findings of what they say. */
public final class Rules {

    private static final String QUERY = "query";
    private static final String DATA_LOSS = "data-loss";
    private static final Set<String> WRITTEN_OUT = Set.of("pii-literal-in-migration", "credential-in-migration");
    private static final List<Rule> ALL = RuleList.all();
    private static final Set<String> IDS = ALL.stream().map(Rule::id).collect(Collectors.toUnmodifiableSet());

    /** The pages of rules that had something to say, or all, once somebody has asked for all. */
    private static final Map<String, RuleDoc> DOCS = new ConcurrentHashMap<>();

    private Rules() {}

    public static List<RuleDoc> docs() {
        return Lists.map(ALL, rule -> doc(rule.id()));
    }

    public static boolean exists(String id) {
        return IDS.contains(id);
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
                null,
                null);
    }

    /** The findings on one step; {@code start} is where its statement begins. */
    public static List<Finding> check(Step step, Lines lines, int start) {
        assert overlooked(step).isEmpty() : overlooked(step) + " must say that they look at " + step.fact();
        var hearing = new Hearing(step, lines, start);
        boolean called = step.session().called() != null;
        for (var rule : about(step)) {
            if (!called || saysAtCall(doc(rule.id()))) {
                hearing.ask(rule);
            }
        }
        return hearing.findings;
    }

    /** One listener for all rules of a step: most have nothing to say, and there are dozens. */
    private static final class Hearing {

        private final Step step;
        private final Lines lines;
        private final int start;
        private final List<Finding> findings = new ArrayList<>();

        Hearing(Step step, Lines lines, int start) {
            this.step = step;
            this.lines = lines;
            this.start = start;
        }

        void ask(Rule rule) {
            var said = rule.check(step);
            if (!said.isEmpty()) {
                var doc = doc(rule.id());
                said.forEach(remark -> hear(doc, remark));
            }
        }

        private void hear(RuleDoc doc, Remark remark) {
            if (isClaimable(doc, remark)) {
                findings.add(finding(doc, remark, step, lines, start));
            }
        }
    }

    /** Of a table that may be any, no more than that its rows go. */
    private static boolean isClaimable(RuleDoc doc, Remark remark) {
        return remark.table() == null
                || !remark.table().madeUp()
                || doc.category().equals(DATA_LOSS);
    }

    private static Finding finding(RuleDoc doc, Remark remark, Step step, Lines lines, int start) {
        var said = Verdict.on(doc, remark, step).finding(lines, start);
        var finding = remark.guard() == null ? levelled(said, step.settings()) : said;
        if (remark.holds() != null) {
            step.past().provided(finding, remark.holds());
        }
        return finding;
    }

    static RulesOn on(LintSettings settings) {
        return RulesOn.by(settings, ALL);
    }

    private static List<String> overlooked(Step step) {
        return step.session().rules().overlooked(step);
    }

    private static List<Rule> about(Step step) {
        return step.session().rules().about(step.fact());
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
        return Lists.where(check(step, lines, start), finding -> isOfWriting(doc(finding.ruleId())));
    }

    /** How SQL is written is said where it is written, whether it runs there or not. */
    private static boolean isOfWriting(RuleDoc doc) {
        return doc.category().equals(QUERY) || WRITTEN_OUT.contains(doc.id());
    }

    /** What a call does: its body's wording and style were looked at where it was defined. */
    private static boolean saysAtCall(RuleDoc doc) {
        return (doc.channel() == Channel.DANGER || doc.category().equals(GuardRule.CATEGORY)) && !isOfWriting(doc);
    }

    private static RuleDoc doc(String id) {
        var known = DOCS.get(id);
        return known != null ? known : DOCS.computeIfAbsent(id, RulePage::read);
    }
}

package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.Consequence;
import dev.lockkeeper.lint.Finding;
import dev.lockkeeper.lint.LockMode;
import dev.lockkeeper.lint.RuleDoc;
import dev.lockkeeper.lint.Work;
import dev.lockkeeper.lint.source.Lines;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks every rule and makes findings of what they say. */
public final class Rules {

    private static final String QUERY = "query";
    private static final List<Rule> ALL = RuleList.all();
    private static final Map<String, RuleDoc> DOCS = ALL.stream()
            .map(rule -> RulePage.read(rule.id()))
            .collect(Collectors.toUnmodifiableMap(RuleDoc::id, Function.identity()));

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
                null);
    }

    /** The findings on one step; {@code start} is where its statement begins. */
    public static List<Finding> check(Step step, Lines lines, int start) {
        return ALL.stream()
                .flatMap(rule -> rule.check(step).map(remark -> finding(doc(rule.id()), remark, step, lines, start)))
                .toList();
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

    private static Finding finding(RuleDoc doc, Remark remark, Step step, Lines lines, int start) {
        var called = step.session().called();
        int offset = remark.offset() < 0 || called != null ? start : remark.offset();
        var lock = remark.table() == null
                ? null
                : step.effects().lockOn(remark.table()).orElse(null);
        return new Finding(
                doc.id(),
                remark.severity() == null ? doc.severity() : remark.severity(),
                where(step, called) + remark.message(),
                lines.line(offset),
                lines.column(offset),
                remark.table(),
                lock,
                blocks(lock),
                work(remark, step),
                doc.why(),
                remark.saferSql(),
                remark.assumed(),
                consequences(step, remark),
                null);
    }

    private static String where(Step step, @Nullable String called) {
        var routine = called == null ? "" : "In " + called + "(): ";
        return step.session().flow().maybe() ? routine + "If the body gets there: " : routine;
    }

    /** What stands in a branch fails only when it is taken. */
    private static List<Consequence> consequences(Step step, Remark remark) {
        return remark.consequences().stream()
                .map(consequence -> consequence == Consequence.WILL_FAIL
                                && step.session().flow().maybe()
                        ? Consequence.MAY_FAIL_ON_DATA
                        : consequence)
                .toList();
    }

    private static Work work(Remark remark, Step step) {
        if (step.fact() == null) {
            return Work.UNKNOWN;
        }
        return remark.table() == null
                ? step.effects().heaviest()
                : step.effects().workOn(remark.table());
    }

    private static @Nullable String blocks(@Nullable LockMode lock) {
        if (lock == null || !lock.blocksWrites()) {
            return null;
        }
        return lock.blocksReads() ? "reads and writes" : "writes";
    }
}

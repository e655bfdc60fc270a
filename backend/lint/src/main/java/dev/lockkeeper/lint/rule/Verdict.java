package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.Channel;
import dev.lockkeeper.lint.Consequence;
import dev.lockkeeper.lint.Finding;
import dev.lockkeeper.lint.LockMode;
import dev.lockkeeper.lint.RuleDoc;
import dev.lockkeeper.lint.Severity;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.Work;
import dev.lockkeeper.lint.fact.CreateTable;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.source.Lines;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a remark weighs where it is made: a finding's severity, its estimate, and what is not known. */
record Verdict(RuleDoc doc, Remark remark, Step step, Optional<Estimate> estimate, Optional<String> sizeNeeded) {

    static Verdict on(RuleDoc doc, Remark remark, Step step) {
        var estimate = remark.table() == null || !doc.bySize()
                ? Optional.<Estimate>empty()
                : Estimate.of(remark.table(), step);
        return new Verdict(doc, remark, step, estimate, estimate.flatMap(Estimate::needs));
    }

    Finding finding(Lines lines, int start) {
        int offset = remark.offset() < 0 || step.session().called() != null ? start : remark.offset();
        var lock = lock();
        var severity = severity();
        return new Finding(
                doc.id(),
                severity,
                step.session().place() + remark.message(),
                lines.line(offset),
                lines.column(offset),
                table(severity),
                lock,
                blocks(lock),
                work(),
                doc.why(),
                madeUp() ? null : remark.saferSql(),
                remark.assumed() || sizeNeeded.isPresent(),
                consequences(),
                doc.channel(),
                needs(),
                estimate.map(Estimate::words).orElse(null),
                madeUp() ? null : remark.plan(),
                null,
                remark.guard() == null ? null : remark.guard().citation());
    }

    /** An error is never about a table that the change makes itself: that is in nobody's way. */
    private @Nullable TableName table(Severity severity) {
        var table = remark.table();
        return table == null || severity == Severity.ERROR && made() ? null : SearchPath.of(table, step);
    }

    private boolean made() {
        var table = remark.table();
        return table != null
                && (!step.existed(table)
                        || step.fact() instanceof CreateTable create
                                && create.table().equals(table));
    }

    /** SQL for a table without a name is none. */
    private boolean madeUp() {
        return remark.table() != null && remark.table().madeUp();
    }

    /** A size that is not known leaves the rule's own severity; what means more than a wait is no mere note. */
    private Severity severity() {
        var usual = remark.severity() == null ? doc.severity() : remark.severity();
        if (estimate.isEmpty() || sizeNeeded.isPresent()) {
            return usual;
        }
        var sized = estimate.get().severity();
        return consequences().isEmpty() || sized != Severity.INFO ? sized : Severity.WARN;
    }

    /** Quality means nothing beyond itself, so that it never moves a tier. */
    private List<Consequence> consequences() {
        return doc.channel() == Channel.QUALITY ? List.of() : Lists.map(remark.consequences(), this::inFlow);
    }

    /** What stands in a branch fails only when it is taken. */
    private Consequence inFlow(Consequence consequence) {
        return consequence == Consequence.WILL_FAIL && step.session().flow().maybe()
                ? Consequence.MAY_FAIL_ON_DATA
                : consequence;
    }

    private @Nullable String needs() {
        var own = remark.needs();
        if (own != null || sizeNeeded.isPresent()) {
            return own == null
                    ? sizeNeeded.get()
                    : sizeNeeded.map(size -> own + ", " + size).orElse(own);
        }
        if (!remark.assumed()) {
            return null;
        }
        return remark.table() == null ? "what the database holds" : "the row count of " + remark.table();
    }

    private @Nullable LockMode lock() {
        return remark.table() == null
                ? null
                : step.effects().lockOn(remark.table()).orElse(null);
    }

    private Work work() {
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

package dev.lockkeeper.lint.walk;

import dev.lockkeeper.lint.Finding;
import dev.lockkeeper.lint.Script;
import dev.lockkeeper.lint.ScriptRole;
import dev.lockkeeper.lint.StatementReport;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.rule.Rules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Marks the findings of a script that its comments waive, and finds what is wrong with the comments. */
final class Waivers {

    private final Script script;
    private final List<StatementReport> reports;
    private final @Nullable LocalDate today;

    private Waivers(Script script, List<StatementReport> reports, @Nullable LocalDate today) {
        this.script = script;
        this.reports = new ArrayList<>(reports);
        this.today = today;
    }

    static List<StatementReport> apply(Script script, List<StatementReport> reports, @Nullable LocalDate today) {
        var comments = reports.isEmpty() ? List.<WaiverComment>of() : WaiverComment.of(script.sql());
        if (comments.isEmpty()) {
            return reports;
        }
        var waivers = new Waivers(script, reports, today);
        Lists.where(comments, waivers::concerns).forEach(waivers::apply);
        return waivers.reports;
    }

    /** A waiver of what does not run here, such as a way back in the same file, is not this script's. */
    private boolean concerns(WaiverComment comment) {
        return comment.wholeFile()
                ? script.role() != ScriptRole.DOWN || problem(comment).isEmpty()
                : script.running().stream()
                        .anyMatch(part -> part.from() <= comment.from() && comment.from() < part.to());
    }

    private void apply(WaiverComment comment) {
        int target = comment.wholeFile() ? 0 : target(comment);
        var problem = problem(comment);
        if (problem.isEmpty()) {
            boolean used = comment.wholeFile() ? waiveAll(comment) : waive(comment, target);
            problem = used || script.role() == ScriptRole.DOWN && comment.wholeFile()
                    ? Optional.empty()
                    : Optional.of(unused(comment));
        }
        problem.ifPresent(finding -> add(target, finding));
    }

    private Optional<Finding> problem(WaiverComment comment) {
        var waiver = comment.waiver();
        if (!Rules.exists(waiver.ruleId())) {
            var what = waiver.ruleId().isEmpty()
                    ? "This waiver names no rule."
                    : "There is no rule " + waiver.ruleId() + ".";
            return Optional.of(say("waiver-unknown-rule", what, comment));
        }
        if (waiver.reason().isEmpty()) {
            return Optional.of(
                    say("waiver-without-reason", "This waiver of " + waiver.ruleId() + " gives no reason.", comment));
        }
        if (comment.badDate() != null) {
            return Optional.of(say("waiver-expired", comment.badDate() + " is no date.", comment));
        }
        boolean over = waiver.until() != null && today != null && waiver.until().isBefore(today);
        return over
                ? Optional.of(say("waiver-expired", "This waiver ended with " + waiver.until() + ".", comment))
                : Optional.empty();
    }

    private Finding unused(WaiverComment comment) {
        boolean late = comment.wholeFile() && !atTheHead(comment);
        var what = late
                ? "A waiver for the whole file stands at its head; this one waives nothing."
                : "Nothing here breaks " + comment.waiver().ruleId() + ", so this waives nothing.";
        return say("waiver-unused", what, comment);
    }

    private static Finding say(String rule, String message, WaiverComment comment) {
        return Rules.onText(rule, message, comment.line(), comment.column());
    }

    private boolean atTheHead(WaiverComment comment) {
        return comment.from() < reports.get(0).startOffset();
    }

    /** The statement it stands in, or behind on the same line, or before. */
    private int target(WaiverComment comment) {
        for (int at = 0; at < reports.size(); at++) {
            var report = reports.get(at);
            boolean within = report.startOffset() <= comment.from() && comment.from() < report.endOffset();
            boolean behind = report.endOffset() <= comment.from() && report.endLine() == comment.line();
            boolean lastOfLine = at + 1 == reports.size() || reports.get(at + 1).startOffset() > comment.from();
            if (within || behind && lastOfLine || report.startOffset() > comment.from()) {
                return at;
            }
        }
        return reports.size() - 1;
    }

    private boolean waiveAll(WaiverComment comment) {
        boolean used = false;
        for (int at = 0; atTheHead(comment) && at < reports.size(); at++) {
            used |= mark(at, comment, 0);
        }
        return used;
    }

    private boolean waive(WaiverComment comment, int target) {
        var report = reports.get(target);
        boolean inBody = comment.comment().inString();
        if (!inBody && comment.from() >= report.endOffset() && report.endLine() != comment.line()) {
            return false;
        }
        return mark(target, comment, inBody ? bodyLine(comment) : 0);
    }

    /** In a body, a waiver speaks of its own line when there is SQL on it, else of the next line that has some. */
    private int bodyLine(WaiverComment comment) {
        var lines = script.sql().lines().toList();
        int line = comment.line();
        boolean alone =
                lines.get(line - 1).strip().startsWith(comment.comment().text().substring(0, 2));
        while (alone && line < lines.size()) {
            line++;
            var text = lines.get(line - 1).strip();
            alone = text.isEmpty() || text.startsWith("--");
        }
        return line;
    }

    /** Marks the rule's findings, on that line or, for line 0, on the whole statement. */
    private boolean mark(int at, WaiverComment comment, int line) {
        boolean used = false;
        var marked = new ArrayList<Finding>();
        for (var finding : reports.get(at).findings()) {
            boolean meant = finding.ruleId().equals(comment.waiver().ruleId()) && (line == 0 || finding.line() == line);
            used |= meant;
            marked.add(meant && finding.waiver() == null ? finding.waivedBy(comment.waiver()) : finding);
        }
        reports.set(at, reports.get(at).with(marked));
        return used;
    }

    private void add(int at, Finding finding) {
        var findings = new ArrayList<>(reports.get(at).findings());
        findings.add(finding);
        reports.set(at, reports.get(at).with(findings));
    }
}

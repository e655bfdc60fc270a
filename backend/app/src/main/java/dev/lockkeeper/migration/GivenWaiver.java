package dev.lockkeeper.migration;

import dev.lockkeeper.lint.ContentHash;
import dev.lockkeeper.lint.Finding;
import dev.lockkeeper.lint.LintReport;
import dev.lockkeeper.lint.Script;
import dev.lockkeeper.lint.StatementReport;
import dev.lockkeeper.lint.Waiver;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has waived in the page: the findings of one rule on one statement, wherever that stands. Where decisions
 * ask for the rule, those of one guard: what others ask for, now or later, is not waived with it.
 *
 * @param guard under the name that it keeps; null where no decision asks for the rule, and in older waivers of which nobody
 *     can tell: they speak of every guard, as they did when they were given
 * @param statement the fingerprint of its words
 * @param until the last day on which it holds; null when it does not end
 */
record GivenWaiver(
        UUID id,
        String rule,
        @Nullable UUID guard,
        String statement,
        String reason,
        @Nullable LocalDate until) {

    /** Of the words alone: neither the place nor the spaces between them count. */
    static String fingerprint(StatementReport statement) {
        var words = statement.sql().strip().replaceAll("\\s+", " ");
        return ContentHash.of(List.of(new Script("", words, false)));
    }

    /** Marks what is waived, and takes nothing away: the risk is reckoned on all of it. */
    static LintReport apply(LintReport report, List<GivenWaiver> waivers, LocalDate today) {
        var inForce = waivers.stream().filter(waiver -> waiver.holdsOn(today)).toList();
        if (inForce.isEmpty()) {
            return report;
        }
        var scripts = report.scripts().stream()
                .map(script -> script.with(script.statements().stream()
                        .map(statement -> marked(statement, inForce))
                        .toList()))
                .toList();
        return report.with(scripts);
    }

    private static StatementReport marked(StatementReport statement, List<GivenWaiver> waivers) {
        if (statement.findings().isEmpty()) {
            return statement;
        }
        var fingerprint = fingerprint(statement);
        var mine = waivers.stream()
                .filter(waiver -> waiver.statement.equals(fingerprint))
                .toList();
        return statement.with(statement.findings().stream()
                .map(finding -> marked(finding, mine))
                .toList());
    }

    private static Finding marked(Finding finding, List<GivenWaiver> waivers) {
        return waivers.stream()
                .filter(waiver -> waiver.isOf(finding))
                .filter(waiver -> finding.waiver() == null || DecisionCheck.needsReviewer(finding))
                .findFirst()
                .map(waiver -> finding.waivedBy(new Waiver(waiver.rule, waiver.reason, 0, waiver.until)))
                .orElse(finding);
    }

    boolean isOf(Finding finding) {
        return rule.equals(finding.ruleId()) && (guard == null || guard.equals(WaiverRequest.guard(finding)));
    }

    boolean holdsOn(LocalDate day) {
        return until == null || !until.isBefore(day);
    }
}

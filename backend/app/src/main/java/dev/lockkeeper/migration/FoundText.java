package dev.lockkeeper.migration;

import dev.lockkeeper.decision.TemplateVariable;
import dev.lockkeeper.lint.Finding;
import dev.lockkeeper.lint.ScriptReport;
import dev.lockkeeper.lint.Severity;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the linter and the risk model said of a revision. */
final class FoundText {

    private record Place(String script, Finding finding) {}

    private FoundText() {}

    static Map<TemplateVariable, String> of(Revision revision) {
        return Map.of(
                TemplateVariable.RISK, risk(revision),
                TemplateVariable.FINDINGS, findings(revision),
                TemplateVariable.SAFER, safer(revision));
    }

    private static String risk(Revision revision) {
        var tier =
                switch (revision.tier()) {
                    case LOW -> "Low";
                    case MODERATE -> "Moderate";
                    case HIGH -> "High";
                };
        var reasons = RiskReason.of(revision.assessment().factors()).stream()
                .map(reason -> "- " + MarkdownText.line(reason.sentence()))
                .toList();
        var ruling = revision.ruling();
        var held = ruling == null ? "" : " " + MarkdownText.line(ruling.by() + " ruled so: " + ruling.reason());
        return "**" + tier + "**." + held + "\n\n" + MarkdownText.lines(reasons, "- Nothing speaks against it.");
    }

    private static String findings(Revision revision) {
        var lines = open(revision).map(FoundText::finding).toList();
        return MarkdownText.lines(lines, "The linter finds nothing that is open.");
    }

    private static String finding(Place place) {
        var finding = place.finding();
        var table = finding.table() == null ? "" : " on " + MarkdownText.code(finding.table());
        return "- **%s** `%s`%s (%s, line %d): %s"
                .formatted(
                        word(finding.severity()),
                        finding.ruleId(),
                        table,
                        MarkdownText.line(place.script()),
                        finding.line(),
                        MarkdownText.line(finding.message()));
    }

    private static String word(Severity severity) {
        return switch (severity) {
            case INFO -> "advice";
            case WARN -> "warning";
            case ERROR -> "blocker";
        };
    }

    /** Each once, however often it was said. */
    private static String safer(Revision revision) {
        var sql = open(revision)
                .map(place -> place.finding().saferSql())
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return sql.isEmpty()
                ? "No safer form is known, or none is needed."
                : sql.stream().limit(MarkdownText.MOST).map(MarkdownText::sql).collect(Collectors.joining("\n\n"));
    }

    private static Stream<Place> open(Revision revision) {
        return revision.report().scripts().stream().flatMap(FoundText::open);
    }

    private static Stream<Place> open(ScriptReport script) {
        return script.statements().stream()
                .flatMap(statement -> statement.findings().stream())
                .filter(finding -> finding.waiver() == null)
                .map(finding -> new Place(script.name(), finding));
    }
}

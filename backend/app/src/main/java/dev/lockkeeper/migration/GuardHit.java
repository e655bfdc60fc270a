package dev.lockkeeper.migration;

import dev.lockkeeper.lint.Finding;
import dev.lockkeeper.lint.LintReport;
import dev.lockkeeper.lint.ScriptReport;
import dev.lockkeeper.lint.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * What one guard finds in a migration.
 *
 * @param first of its findings that nobody has waived, or the first of all
 * @param waived whether all of them are
 */
record GuardHit(UUID guard, Severity severity, String script, Finding first, int findings, boolean waived) {

    private record Placed(String script, Finding finding) {}

    static List<GuardHit> in(LintReport report) {
        var byGuard = new LinkedHashMap<String, List<Placed>>();
        for (var script : report.scripts()) {
            cited(script).forEach(placed -> byGuard.computeIfAbsent(
                            Objects.requireNonNull(placed.finding().citation()).guard(), fresh -> new ArrayList<>())
                    .add(placed));
        }
        return byGuard.entrySet().stream().map(GuardHit::of).toList();
    }

    private static List<Placed> cited(ScriptReport script) {
        return script.statements().stream()
                .flatMap(statement -> statement.findings().stream())
                .filter(finding -> finding.citation() != null)
                .map(finding -> new Placed(script.name(), finding))
                .toList();
    }

    private static GuardHit of(Map.Entry<String, List<Placed>> found) {
        var all = found.getValue();
        var open =
                all.stream().filter(placed -> placed.finding().waiver() == null).toList();
        var shown = open.isEmpty() ? all.get(0) : open.get(0);
        return new GuardHit(
                UUID.fromString(found.getKey()),
                shown.finding().severity(),
                shown.script(),
                shown.finding(),
                all.size(),
                open.isEmpty());
    }
}

package dev.lockkeeper.lint.walk;

import dev.lockkeeper.lint.Finding;
import dev.lockkeeper.lint.ScriptReport;
import dev.lockkeeper.lint.StatementReport;
import dev.lockkeeper.lint.rule.Rules;
import dev.lockkeeper.lint.rule.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Steps of which some rule speaks only once it has seen what came after them. */
final class Afterthoughts {

    private record Kept(Step step, Place place) {}

    private record Spot(int script, int statement) {}

    private final Map<Spot, List<Kept>> kept = new HashMap<>();
    private int script;

    void startScript() {
        script++;
    }

    void keep(Step step, Place place) {
        if (Rules.waitFor(step)) {
            kept.computeIfAbsent(new Spot(script, place.number()), fresh -> new ArrayList<>())
                    .add(new Kept(step, place));
        }
    }

    List<ScriptReport> add(List<ScriptReport> scripts) {
        if (kept.isEmpty()) {
            return scripts;
        }
        var complete = new ArrayList<ScriptReport>();
        for (var report : scripts) {
            int number = complete.size() + 1;
            var statements = report.statements().stream()
                    .map(statement -> complete(statement, kept.get(new Spot(number, statement.number()))))
                    .toList();
            complete.add(new ScriptReport(report.name(), report.inTransaction(), statements));
        }
        return complete;
    }

    private static StatementReport complete(StatementReport report, @Nullable List<Kept> steps) {
        if (steps == null) {
            return report;
        }
        var findings = new ArrayList<Finding>(report.findings());
        steps.forEach(step -> findings.addAll(
                Rules.checkLate(step.step(), step.place().lines(), step.place().from())));
        return report.with(findings);
    }
}

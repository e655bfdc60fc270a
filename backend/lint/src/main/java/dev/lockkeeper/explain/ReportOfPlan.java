package dev.lockkeeper.explain;

import dev.lockkeeper.lint.Catalogue;
import dev.lockkeeper.lint.ExplainReport;
import dev.lockkeeper.lint.ExplainReport.Advised;
import dev.lockkeeper.lint.ExplainReport.Step;
import dev.lockkeeper.lint.ExplainReports;
import java.util.Locale;
import java.util.Objects;

/** Gives the command line what the page shows of a plan. */
public final class ReportOfPlan implements ExplainReports {

    @Override
    public ExplainReport of(String pasted, Catalogue sizes, String definitions) {
        var reading = Explain.read(pasted);
        var plan = reading.plan();
        if (plan == null) {
            var problem = Objects.requireNonNull(reading.problem());
            return ExplainReport.unread(problem.line(), problem.message());
        }
        var times = PlanTimes.of(plan);
        return new ExplainReport(
                null,
                Explain.advise(plan, Surroundings.of(sizes, definitions)).stream()
                        .map(ReportOfPlan::advised)
                        .toList(),
                plan.nodes().stream().map(node -> step(node, times)).toList(),
                plan.planningMs(),
                plan.executionMs(),
                reading.more());
    }

    private static Advised advised(Advice advice) {
        return new Advised(
                advice.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                advice.severity(),
                advice.node(),
                advice.message(),
                advice.why(),
                advice.sql(),
                advice.price());
    }

    private static Step step(PlanNode node, PlanTimes times) {
        var actual = node.actual();
        boolean timed = actual != null && actual.totalMs() != null;
        return new Step(
                node.id(),
                node.depth(),
                node.role(),
                node.title(),
                node.foundRows(),
                node.expectedRows(),
                node.removedRows(),
                timed ? times.own(node) : null,
                (int) Math.round(100 * times.share(times.own(node))));
    }
}

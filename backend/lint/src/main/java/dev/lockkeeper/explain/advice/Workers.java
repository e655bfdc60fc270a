package dev.lockkeeper.explain.advice;

import static dev.lockkeeper.explain.Advice.Kind.WORKERS_MISSING;

import dev.lockkeeper.explain.PlanNode;
import dev.lockkeeper.lint.Severity;

/** Workers that were planned and never came. */
final class Workers implements Check {

    @Override
    public void look(PlanNode node, Sight sight) {
        var counts = node.counts();
        if (node.actual() == null || counts.workersLaunched() >= counts.workersPlanned()) {
            return;
        }
        sight.say(
                WORKERS_MISSING,
                Severity.INFO,
                node,
                counts.workersLaunched() + " of " + counts.workersPlanned() + " workers were started.",
                "All others were busy (max_parallel_workers, max_worker_processes). The plan was chosen for more hands than it got; at busy times it will be as slow as here, or slower.");
    }
}

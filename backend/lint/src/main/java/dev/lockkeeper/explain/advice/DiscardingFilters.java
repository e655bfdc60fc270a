package dev.lockkeeper.explain.advice;

import static dev.lockkeeper.explain.Advice.Kind.FILTER_DISCARDS;

import dev.lockkeeper.explain.PlanNode;
import dev.lockkeeper.lint.Severity;
import java.util.ArrayList;
import java.util.Set;

/** An index that finds rows of which the filter then throws away most. */
final class DiscardingFilters implements Check {

    private static final long MANY = 1000;
    private static final Set<String> INDEXED = Set.of(
            "Index Scan", "Index Scan Backward", "Index Only Scan", "Index Only Scan Backward", "Bitmap Heap Scan");

    @Override
    public void look(PlanNode node, Sight sight) {
        double removed = node.conditions().removedByFilter() * Sight.loops(node);
        boolean most = removed >= MANY && removed >= 0.9 * Sight.rowsRead(node);
        if (!most || INDEXED.stream().noneMatch(node::is)) {
            return;
        }
        var predicates = new ArrayList<Predicate>(Predicates.of(
                node.conditions().index() == null
                        ? node.conditions().recheck()
                        : node.conditions().index()));
        predicates.addAll(Predicates.of(node.conditions().filter()));
        sight.say(
                FILTER_DISCARDS,
                sight.felt(node, Severity.WARN),
                node,
                "Finds " + Figures.rows(Sight.rowsRead(node)) + " by index and throws away " + Figures.count(removed)
                        + " of them afterwards (" + node.conditions().filter() + ").",
                "Every row is fetched from the table before the filter sees it; a condition in the index would spare that.",
                IndexPlan.serving(node, sight, predicates));
    }
}

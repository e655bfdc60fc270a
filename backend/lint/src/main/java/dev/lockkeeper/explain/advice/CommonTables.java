package dev.lockkeeper.explain.advice;

import static dev.lockkeeper.explain.Advice.Kind.CTE_MATERIALISED;

import dev.lockkeeper.explain.PlanNode;
import dev.lockkeeper.lint.Severity;

/** A common table expression that is made whole though little of it is used. */
final class CommonTables implements Check {

    @Override
    public void look(PlanNode node, Sight sight) {
        double removed = node.conditions().removedByFilter() * Sight.loops(node);
        if (!node.is("CTE Scan") || removed < SequentialScans.LARGE || removed < 0.9 * Sight.rowsRead(node)) {
            return;
        }
        var name = String.valueOf(node.target().relation());
        sight.say(
                CTE_MATERIALISED,
                sight.felt(node, Severity.WARN),
                node,
                "Makes all of " + name + " (" + Figures.rows(Sight.rowsRead(node) / Sight.loops(node))
                        + ") and throws away " + Figures.count(removed) + " when it is read.",
                "A common table expression that is used twice, or is said to be MATERIALIZED, is made without knowing the conditions outside. With NOT MATERIALIZED the filter reaches the tables, and their indexes.",
                "WITH " + name + " AS NOT MATERIALIZED (…)");
    }
}

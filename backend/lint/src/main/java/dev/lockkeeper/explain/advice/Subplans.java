package dev.lockkeeper.explain.advice;

import static dev.lockkeeper.explain.Advice.Kind.SUBPLAN_PER_ROW;

import dev.lockkeeper.explain.PlanNode;
import dev.lockkeeper.lint.Severity;

/** A subquery that runs again for every row. */
final class Subplans implements Check {

    private static final double MANY = 1000;

    @Override
    public void look(PlanNode node, Sight sight) {
        var role = node.role();
        if (role == null || !role.startsWith("SubPlan") || Sight.loops(node) < MANY) {
            return;
        }
        double spent = sight.times().total(node);
        sight.say(
                SUBPLAN_PER_ROW,
                sight.felt(node, Severity.WARN),
                node,
                role + " (" + node.title() + ") ran " + Figures.count(Sight.loops(node)) + " times"
                        + (spent > 0 ? ", " + Figures.ms(spent) + " in all." : "."),
                "A subquery that speaks of the outer row is run for each. As a join, or a LEFT JOIN LATERAL over a grouped query, the server may do it once for all.");
    }
}

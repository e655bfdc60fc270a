package dev.lockkeeper.explain.advice;

import static dev.lockkeeper.explain.Advice.Kind.ROWS_MISESTIMATED;

import dev.lockkeeper.explain.PlanNode;
import dev.lockkeeper.lint.Severity;
import java.util.Set;

/** Steps that gave ten times more or fewer rows than the planner expected, where the error begins. */
final class Misestimates implements Check {

    private static final double OFF = 10;
    private static final double WORTH = 1000;
    private static final Set<String> STOPPING = Set.of("Limit", "Nested Loop Semi Join", "Nested Loop Anti Join");

    /** How far expected and found are apart, 1 where they agree or nobody knows. */
    static double factor(PlanNode node) {
        var estimate = node.estimate();
        var actual = node.actual();
        if (estimate == null || actual == null || actual.loops() == 0) {
            return 1;
        }
        double expected = Math.max(1, estimate.rows());
        double found = Math.max(1, actual.rows());
        return Math.max(expected, found) / Math.min(expected, found);
    }

    @Override
    public void look(PlanNode node, Sight sight) {
        var estimate = node.estimate();
        var actual = node.actual();
        if (estimate == null
                || actual == null
                || factor(node) < OFF
                || node.children().stream().anyMatch(Misestimates::begins)) {
            return;
        }
        boolean over = estimate.rows() > actual.rows();
        double size = Math.max(over ? estimate.rows() * actual.loops() : 0, actual.allRows());
        if (size >= WORTH && !(over && cutShort(node, sight))) {
            say(node, sight, estimate.rows(), actual.rows());
        }
    }

    private static boolean begins(PlanNode child) {
        return factor(child) >= OFF;
    }

    /** Whether somebody above stops asking once they have enough. */
    private static boolean cutShort(PlanNode node, Sight sight) {
        for (var above = sight.parent(node); above.isPresent(); above = above.flatMap(sight::parent)) {
            if (STOPPING.contains(above.get().type()) || above.get().type().startsWith("Merge")) {
                return true;
            }
        }
        return false;
    }

    private static void say(PlanNode node, Sight sight, double expected, double found) {
        var cause = Cause.of(node);
        sight.say(
                ROWS_MISESTIMATED,
                Severity.WARN,
                node,
                node.title() + ": " + Figures.rows(expected) + " expected, " + Figures.count(found) + " found"
                        + (Sight.loops(node) > 1 ? " each time" : "") + ", off by " + Figures.times(factor(node)) + ".",
                cause.why(),
                cause.sql().toArray(String[]::new));
    }
}

package dev.lockkeeper.explain.advice;

import static dev.lockkeeper.explain.Advice.Kind.NESTED_LOOP;

import dev.lockkeeper.explain.PlanNode;
import dev.lockkeeper.lint.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A loop that ran far more often than anybody thought, or compares everything with everything. */
final class NestedLoops implements Check {

    private static final double MANY_LOOPS = 1000;
    private static final double MANY_PAIRS = 100_000;
    private static final double OFF = 10;
    private static final double DEAR = 0.3;

    @Override
    public void look(PlanNode node, Sight sight) {
        if (!node.type().startsWith("Nested Loop") || node.children().size() < 2 || node.actual() == null) {
            return;
        }
        double removed = node.conditions().removedByJoinFilter() * Sight.loops(node);
        if (removed >= MANY_PAIRS && removed >= 10 * Sight.rows(node)) {
            pairs(node, sight, removed);
        } else {
            loops(node, sight);
        }
    }

    private static void pairs(PlanNode node, Sight sight, double removed) {
        var inner = scanned(node.children().get(1));
        sight.say(
                NESTED_LOOP,
                sight.felt(node, Severity.ERROR),
                node,
                "Compares every row with every row: " + Figures.count(removed + Sight.rows(node)) + " pairs for "
                        + Figures.rows(Sight.rows(node)) + " ("
                        + node.conditions().joinFilter() + ").",
                "The work is the product of both sides. An index on the inner side's column, or a condition of equality that a hash join can use, makes it a sum.",
                IndexPlan.serving(inner, sight, lookups(node, inner)));
    }

    private static void loops(PlanNode node, Sight sight) {
        var outer = node.children().get(0);
        var inner = node.children().get(1);
        double loops = Sight.loops(inner);
        double spent = sight.times().total(inner);
        double off = Misestimates.factor(outer);
        boolean dear = sight.plan().totalMs() == 0 || sight.times().share(spent) >= DEAR;
        if (loops < MANY_LOOPS || !dear || off < OFF && !inner.is("Seq Scan")) {
            return;
        }
        sight.say(
                NESTED_LOOP,
                Severity.ERROR,
                node,
                message(inner, outer, loops, spent, off),
                "The planner chose a loop because it expected few turns. With the right number it would join by hash or merge.",
                IndexPlan.serving(scanned(inner), sight, lookups(node, scanned(inner))));
    }

    private static String message(PlanNode inner, PlanNode outer, double loops, double spent, double off) {
        var expected = outer.estimate();
        return "The inner side (" + inner.title() + ") ran " + Figures.count(loops) + " times"
                + (spent > 0 ? ", " + Figures.ms(spent) + " in all" : "")
                + (off < OFF || expected == null ? "." : "; " + Figures.count(expected.rows()) + " had been expected.");
    }

    /** What is read at the bottom of the inner side. */
    private static PlanNode scanned(PlanNode inner) {
        var node = inner;
        while (node.target().relation() == null && node.children().size() == 1) {
            node = node.children().get(0);
        }
        return node;
    }

    private static List<Predicate> lookups(PlanNode join, PlanNode inner) {
        var wanted = new ArrayList<Predicate>();
        if (inner.is("Seq Scan")) {
            Predicates.joined(join.conditions().joinFilter()).stream()
                    .filter(one ->
                            Objects.equals(one.qualifier(), inner.target().alias()))
                    .forEach(wanted::add);
            wanted.addAll(Predicates.of(inner.conditions().filter()));
        }
        return wanted;
    }
}

package dev.lockkeeper.explain.advice;

import static dev.lockkeeper.explain.Advice.Kind.SEQUENTIAL_SCAN;

import dev.lockkeeper.explain.PlanNode;
import dev.lockkeeper.lint.Severity;

/** A large table read from end to end for a few of its rows. */
final class SequentialScans implements Check {

    static final long LARGE = 10_000;
    static final long VERY_LARGE = 1_000_000;

    /** Of all rows; who wants more is served well by reading in order. */
    static final double FEW = 0.1;

    @Override
    public void look(PlanNode node, Sight sight) {
        if (!node.is("Seq Scan") || node.conditions().filter() == null) {
            return;
        }
        long rows = sight.tableRows(node);
        double kept = kept(node, rows);
        if (Math.max(rows, Sight.rowsRead(node)) >= LARGE && kept <= FEW) {
            say(node, sight, rows, kept);
        }
    }

    /** The part of the table that comes out, measured or estimated; all of it where nobody knows. */
    private static double kept(PlanNode node, long rows) {
        var estimate = node.estimate();
        if (node.actual() == null) {
            return estimate == null || rows == 0 ? 1 : estimate.rows() / rows;
        }
        double read = Sight.rowsRead(node);
        return read == 0 ? 1 : Sight.rows(node) / read;
    }

    private static void say(PlanNode node, Sight sight, long rows, double kept) {
        var proposal =
                IndexPlan.serving(node, sight, Predicates.of(node.conditions().filter()));
        var loud = rows >= VERY_LARGE || Sight.rowsRead(node) >= VERY_LARGE ? Severity.ERROR : Severity.WARN;
        sight.say(
                SEQUENTIAL_SCAN,
                sight.felt(node, loud),
                node,
                message(node, rows, kept),
                "The time grows with the table, whatever is asked for, and the cache fills with rows that nobody wanted.",
                proposal);
    }

    private static String message(PlanNode node, long rows, double kept) {
        var table = node.target().relation();
        if (node.actual() == null) {
            return "All of " + table + " (" + Figures.rows(rows) + ") would be read for " + Figures.percent(kept)
                    + " of it, by estimate.";
        }
        var times =
                Sight.loops(node) > 1 && !node.parallel() ? ", in " + Figures.count(Sight.loops(node)) + " passes" : "";
        return "Reads " + Figures.rows(Sight.rowsRead(node)) + " of " + table + times + " to keep "
                + Figures.count(Sight.rows(node)) + "; the filter throws away " + Figures.percent(1 - kept) + ".";
    }
}

package dev.lockkeeper.explain.advice;

import static dev.lockkeeper.explain.Advice.Kind.BITMAP_LOSSY;
import static dev.lockkeeper.explain.Advice.Kind.HEAP_FETCHES;

import dev.lockkeeper.explain.PlanNode;
import dev.lockkeeper.lint.Severity;

/** Tables visited where the index should have sufficed: lossy bitmaps and rows not known to be visible. */
final class HeapVisits implements Check {

    private static final long MANY = 1000;

    @Override
    public void look(PlanNode node, Sight sight) {
        var counts = node.counts();
        var table = Sight.table(node);
        if (counts.lossyBlocks() > 0 && counts.lossyBlocks() * 10 >= counts.exactBlocks()) {
            lossy(node, sight);
        }
        boolean often = counts.heapFetches() >= MANY && counts.heapFetches() * 10 >= Sight.rows(node);
        if (often && table != null) {
            sight.say(
                    HEAP_FETCHES,
                    sight.felt(node, Severity.WARN),
                    node,
                    "The index-only scan went to the table after all for " + Figures.rows(counts.heapFetches()) + ".",
                    "The visibility map is not up to date, so the server must look whether rows are visible. VACUUM brings it up to date; a lower autovacuum_vacuum_scale_factor (and autovacuum_vacuum_insert_scale_factor) for this table keeps it so.",
                    "VACUUM " + IndexPlan.quoted(table) + ";",
                    "ALTER TABLE " + IndexPlan.quoted(table)
                            + " SET (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02);");
        }
    }

    private static void lossy(PlanNode node, Sight sight) {
        var counts = node.counts();
        double again = node.conditions().removedByRecheck() * Sight.loops(node);
        sight.say(
                BITMAP_LOSSY,
                sight.felt(node, Severity.WARN),
                node,
                "The bitmap did not fit into memory: " + Figures.count(counts.lossyBlocks()) + " of "
                        + Figures.count(counts.lossyBlocks() + counts.exactBlocks())
                        + " blocks are remembered whole, and "
                        + Figures.rows(again) + " were read and thrown away.",
                "With more work_mem each row is remembered by itself. A condition that finds fewer rows by the index helps more.",
                "SET LOCAL work_mem = '64MB';");
    }
}

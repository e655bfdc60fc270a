package dev.lockkeeper.explain.advice;

import static dev.lockkeeper.explain.Advice.Kind.COVERING_INDEX;

import dev.lockkeeper.explain.PlanNode;
import dev.lockkeeper.lint.Severity;

/** Many rows visited in the table for one or two columns more than the index has. */
final class CoveringIndexes implements Check {

    private static final long MANY = 1000;
    private static final int FEW_COLUMNS = 3;

    @Override
    public void look(PlanNode node, Sight sight) {
        boolean plain = node.is("Index Scan") && node.conditions().filter() == null && Sight.rows(node) >= MANY;
        boolean dear = node.ownBlocks() >= Sight.rows(node) / 10;
        var output = node.counts().output().stream()
                .map(one -> one.substring(one.lastIndexOf('.') + 1))
                .toList();
        if (!plain || !dear || output.isEmpty() || output.stream().anyMatch(one -> !one.matches("[a-z_][a-z0-9_]*"))) {
            return;
        }
        var proposal = IndexPlan.covering(node, sight, output);
        if (proposal != null
                && output.size() <= FEW_COLUMNS
                && proposal.sql().toString().contains("INCLUDE")) {
            sight.say(
                    COVERING_INDEX,
                    Severity.INFO,
                    node,
                    "Visits the table for " + Figures.rows(Sight.rows(node)) + " (" + Figures.count(node.ownBlocks())
                            + " blocks) only to fetch " + String.join(", ", output) + ".",
                    "With these columns carried in the index, an index-only scan answers from the index alone, as long as the table is vacuumed.",
                    proposal);
        }
    }
}

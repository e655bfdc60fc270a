package dev.lockkeeper.explain.advice;

import dev.lockkeeper.explain.Advice;
import dev.lockkeeper.explain.QueryPlan;
import dev.lockkeeper.explain.Surroundings;
import java.util.Comparator;
import java.util.List;

/** Asks every check about every step. */
public final class Advisor {

    private static final List<Check> CHECKS = List.of(
            new SequentialScans(),
            new DiscardingFilters(),
            new CoveringIndexes(),
            new NestedLoops(),
            new Misestimates(),
            new Spills(),
            new HeapVisits(),
            new BigOffsets(),
            new CommonTables(),
            new Subplans(),
            new Workers());

    private Advisor() {}

    public static List<Advice> advise(QueryPlan plan, Surroundings known) {
        var sight = new Sight(plan, known);
        for (var node : plan.nodes()) {
            CHECKS.forEach(check -> check.look(node, sight));
        }
        WholePlan.look(sight);
        return sight.said().stream()
                .sorted(Comparator.comparing(Advice::severity).reversed())
                .toList();
    }
}

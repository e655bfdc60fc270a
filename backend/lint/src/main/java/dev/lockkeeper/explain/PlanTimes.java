package dev.lockkeeper.explain;

import dev.lockkeeper.explain.PlanNode.Actual;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How long each step took by the clock on the wall, with everything below it and alone. */
public final class PlanTimes {

    private final QueryPlan plan;
    private final Map<Integer, Double> total = new HashMap<>();
    private final Map<Integer, Double> own = new HashMap<>();
    private final Map<String, Double> common = new HashMap<>();

    private PlanTimes(QueryPlan plan) {
        this.plan = plan;
    }

    public static PlanTimes of(QueryPlan plan) {
        var times = new PlanTimes(plan);
        times.spread(plan.root(), 1);
        plan.nodes().forEach(times::alone);
        return times;
    }

    /** Below a Gather, the leader and its workers run side by side, and each counts as a loop. */
    private void spread(PlanNode node, double sideBySide) {
        double ms = ms(node.actual()) / sideBySide;
        total.put(node.id(), ms);
        if (node.role() != null && node.role().startsWith("CTE ")) {
            common.put(node.role().substring(4), ms);
        }
        boolean gathers = node.type().startsWith("Gather");
        double below = gathers ? node.counts().workersLaunched() + 1.0 : sideBySide;
        node.children().forEach(child -> spread(child, belowLoops(child, below)));
    }

    /** What ran fewer times than there are processes was not shared by all of them. */
    private static double belowLoops(PlanNode child, double sideBySide) {
        var actual = child.actual();
        return actual == null || actual.loops() < 1 ? 1 : Math.min(sideBySide, actual.loops());
    }

    private static double ms(@Nullable Actual actual) {
        return actual == null || actual.totalMs() == null ? 0 : actual.totalMs() * actual.loops();
    }

    /** A common table expression runs inside whoever scans it, not inside the step it is printed under. */
    private void alone(PlanNode node) {
        double below = node.children().stream()
                .filter(child -> child.role() == null || !child.role().startsWith("CTE "))
                .mapToDouble(this::total)
                .sum();
        if (node.is("CTE Scan")) {
            below += common.getOrDefault(String.valueOf(node.target().relation()), 0.0);
        }
        own.put(node.id(), Math.max(0, total(node) - below));
    }

    public double total(PlanNode node) {
        return total.getOrDefault(node.id(), 0.0);
    }

    public double own(PlanNode node) {
        return own.getOrDefault(node.id(), 0.0);
    }

    /** Of the whole query's time, 0 to 1. */
    public double share(double ms) {
        double whole = Math.max(plan.totalMs(), total(plan.root()));
        return whole <= 0 ? 0 : Math.min(1, ms / whole);
    }

    /** The step that took longest by itself; none where nothing was measured. */
    public Optional<PlanNode> worst() {
        return plan.nodes().stream().filter(node -> own(node) > 0).max(Comparator.comparingDouble(this::own));
    }
}

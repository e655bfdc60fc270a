package dev.lockkeeper.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A plan, with what was measured if the query ran.
 *
 * @param jit compilation, null where there was none
 * @param settings that differ from the server's defaults, where the plan tells
 */
public record QueryPlan(
        PlanNode root,
        @Nullable Double planningMs,
        @Nullable Double executionMs,
        @Nullable Jit jit,
        List<Trigger> triggers,
        Map<String, String> settings) {

    /** Code made for this one query, and how long that took. */
    public record Jit(long functions, double ms) {}

    /**
     * All calls of one trigger.
     *
     * @param constraint that it keeps, null for triggers that people wrote
     */
    public record Trigger(
            String name,
            @Nullable String constraint,
            @Nullable String relation,
            @Nullable Double ms,
            long calls) {}

    public QueryPlan {
        triggers = List.copyOf(triggers);
        settings = Map.copyOf(settings);
    }

    /** Parents before children. */
    public List<PlanNode> nodes() {
        var nodes = new ArrayList<PlanNode>();
        collect(root, nodes);
        return nodes;
    }

    private static void collect(PlanNode node, List<PlanNode> into) {
        into.add(node);
        node.children().forEach(child -> collect(child, into));
    }

    /** Whether the query ran, so that there is more than estimates. */
    public boolean analyzed() {
        return root.actual() != null;
    }

    /** How long it took as far as the plan says, 0 where it does not. */
    public double totalMs() {
        if (executionMs != null) {
            return executionMs;
        }
        var actual = root.actual();
        return actual == null || actual.totalMs() == null ? 0 : actual.totalMs();
    }
}

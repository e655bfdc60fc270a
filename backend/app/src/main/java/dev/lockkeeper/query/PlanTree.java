package dev.lockkeeper.query;

import dev.lockkeeper.explain.Advice;
import dev.lockkeeper.explain.PlanNode;
import dev.lockkeeper.explain.PlanTimes;
import dev.lockkeeper.explain.QueryPlan;
import dev.lockkeeper.explain.Reading;
import dev.lockkeeper.lint.Severity;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A plan as the page shows it: one line for each step.
 *
 * @param more whether further plans came after it
 * @param hidden steps that are left out
 */
public record PlanTree(QueryPlan plan, List<Step> steps, boolean more, int hidden) {

    static final int MOST_STEPS = 300;
    static final int DEEPEST_SHOWN = 16;

    /**
     * One step.
     *
     * @param ownMs alone, without those below it
     * @param share of the whole time, 0 to 100
     * @param worst whether none took longer by itself
     * @param worry the gravest of what is advised here
     */
    public record Step(
            PlanNode node,
            @Nullable Double ownMs,
            int share,
            boolean worst,
            @Nullable Severity worry) {

        /** How far it is set in, one for each. */
        public List<Integer> indents() {
            return IntStream.range(0, Math.min(DEEPEST_SHOWN, node.depth()))
                    .boxed()
                    .toList();
        }

        /** What is asked of rows here, by the word that the plan has for it. */
        public Map<String, String> conditions() {
            var asked = new LinkedHashMap<String, String>();
            put(asked, "index", node.conditions().index());
            put(asked, "join", node.conditions().join());
            put(asked, "join-filter", node.conditions().joinFilter());
            put(asked, "filter", node.conditions().filter());
            put(asked, "keys", String.join(", ", node.storage().keys()));
            return asked;
        }

        private static void put(Map<String, String> asked, String name, @Nullable String condition) {
            if (condition != null && !condition.isEmpty()) {
                asked.put(name, condition.length() > 400 ? condition.substring(0, 400) + " …" : condition);
            }
        }

        public @Nullable Long found() {
            return node.foundRows();
        }

        public @Nullable Long expected() {
            return node.expectedRows();
        }

        public long removed() {
            return node.removedRows();
        }

        /** Whether expected and found differ ten times or more. */
        public boolean misjudged() {
            var actual = node.actual();
            var estimate = node.estimate();
            if (actual == null || estimate == null || actual.loops() == 0) {
                return false;
            }
            double found = Math.max(1, actual.rows());
            double expected = Math.max(1, estimate.rows());
            return Math.max(found, expected) >= 10 * Math.min(found, expected);
        }
    }

    public PlanTree {
        steps = List.copyOf(steps);
    }

    static PlanTree of(QueryPlan plan, Reading reading, List<Advice> advice) {
        var times = PlanTimes.of(plan);
        int worst = times.worst().map(PlanNode::id).orElse(0);
        var nodes = plan.nodes();
        var steps = nodes.stream()
                .limit(MOST_STEPS)
                .map(node -> step(node, times, worst, advice))
                .toList();
        return new PlanTree(plan, steps, reading.more(), nodes.size() - steps.size());
    }

    private static Step step(PlanNode node, PlanTimes times, int worst, List<Advice> advice) {
        var actual = node.actual();
        boolean timed = actual != null && actual.totalMs() != null;
        var worry = advice.stream()
                .filter(one -> one.node() == node.id())
                .map(Advice::severity)
                .max(Comparator.naturalOrder());
        int share = (int) Math.round(100 * times.share(times.own(node)));
        return new Step(node, timed ? times.own(node) : null, share, node.id() == worst, worry.orElse(null));
    }

    /** The step of that number, for what speaks of it. */
    public @Nullable PlanNode node(int id) {
        return steps.stream()
                .map(Step::node)
                .filter(node -> Objects.equals(node.id(), id))
                .findFirst()
                .orElse(null);
    }
}

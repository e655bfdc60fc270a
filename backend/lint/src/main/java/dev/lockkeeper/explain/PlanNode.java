package dev.lockkeeper.explain;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One step of a plan.
 *
 * @param id 1-based, parents before children
 * @param depth 0 for the root
 * @param type as the text format names it, such as "Parallel Seq Scan" or "Hash Left Join"
 * @param role such as "InitPlan 1", "SubPlan 2" or "CTE recent"; null for an ordinary child
 * @param estimate null where the plan was printed without costs
 * @param actual null where the query did not run
 * @param buffers of this step and everything below it, null where nobody counted
 */
public record PlanNode(
        int id,
        int depth,
        String type,
        @Nullable String role,
        Target target,
        @Nullable Estimate estimate,
        @Nullable Actual actual,
        Conditions conditions,
        @Nullable Buffers buffers,
        Storage storage,
        Counts counts,
        List<PlanNode> children) {

    public PlanNode {
        children = List.copyOf(children);
    }

    /**
     * What it reads or writes.
     *
     * @param relation a table, a function or a common table expression, as the type says
     * @param alias by which conditions speak of it
     */
    public record Target(
            @Nullable String schema,
            @Nullable String relation,
            @Nullable String alias,
            @Nullable String index) {}

    public record Estimate(double startupCost, double totalCost, double rows, long width) {}

    /**
     * What was measured, on average over its loops; workers count as loops.
     *
     * @param loops 0 where it never ran
     */
    public record Actual(
            @Nullable Double startupMs, @Nullable Double totalMs, double rows, double loops) {

        public double allRows() {
            return rows * loops;
        }
    }

    /** Conditions as printed, and how many rows each turned away, on average over the loops. */
    public record Conditions(
            @Nullable String index,
            @Nullable String recheck,
            @Nullable String join,
            @Nullable String joinFilter,
            @Nullable String filter,
            double removedByFilter,
            double removedByJoinFilter,
            double removedByRecheck) {}

    /** Blocks of 8 kB. */
    public record Buffers(long hit, long read, long dirtied, long written, long tempRead, long tempWritten) {

        public long touched() {
            return hit + read;
        }
    }

    /**
     * Where it keeps rows meanwhile.
     *
     * @param keys what it sorts or groups by
     * @param method such as "external merge"
     * @param diskKb of all processes together
     * @param batches of a hash; more than one means that it went to disk
     */
    public record Storage(List<String> keys, @Nullable String method, long memoryKb, long diskKb, long batches) {

        public Storage {
            keys = List.copyOf(keys);
        }
    }

    /**
     * What only some steps count.
     *
     * @param output columns that it hands on, where VERBOSE told
     */
    public record Counts(
            long heapFetches,
            long exactBlocks,
            long lossyBlocks,
            long workersPlanned,
            long workersLaunched,
            List<String> output) {

        public Counts {
            output = List.copyOf(output);
        }
    }

    /** Whether it is of that kind, whether or not workers share it. */
    public boolean is(String kind) {
        return type.equals(kind) || type.equals("Parallel " + kind);
    }

    public boolean parallel() {
        return type.startsWith("Parallel ");
    }

    /** How it stands in the plan, such as "Seq Scan on orders". */
    public String title() {
        var by = target.index() == null ? "" : " using " + target.index();
        var on = Optional.ofNullable(target.relation()).or(() -> Optional.ofNullable(target.alias()));
        return type + by + on.map(name -> " on " + name).orElse("");
    }

    /** Rows that came out, in all loops; null where the query did not run. */
    public @Nullable Long foundRows() {
        return actual == null ? null : Math.round(actual.allRows());
    }

    /** Rows that should have come out, in as many loops as there were. */
    public @Nullable Long expectedRows() {
        double loops = actual == null ? 1 : Math.max(1, actual.loops());
        return estimate == null ? null : Math.round(estimate.rows() * loops);
    }

    /** Rows that were turned away, in all loops. */
    public long removedRows() {
        double each = conditions.removedByFilter() + conditions.removedByJoinFilter() + conditions.removedByRecheck();
        return actual == null ? 0 : Math.round(each * actual.loops());
    }

    /** Blocks that were touched here and not below. */
    public long ownBlocks() {
        if (buffers == null) {
            return 0;
        }
        long below = children.stream()
                .map(PlanNode::buffers)
                .mapToLong(own -> own == null ? 0 : own.touched())
                .sum();
        return Math.max(0, buffers.touched() - below);
    }
}

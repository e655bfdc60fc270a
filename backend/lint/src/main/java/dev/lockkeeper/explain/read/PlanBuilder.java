package dev.lockkeeper.explain.read;

import dev.lockkeeper.explain.PlanNode;
import dev.lockkeeper.explain.PlanNode.Actual;
import dev.lockkeeper.explain.PlanNode.Buffers;
import dev.lockkeeper.explain.PlanNode.Conditions;
import dev.lockkeeper.explain.PlanNode.Counts;
import dev.lockkeeper.explain.PlanNode.Estimate;
import dev.lockkeeper.explain.PlanNode.Storage;
import dev.lockkeeper.explain.PlanNode.Target;
import dev.lockkeeper.explain.QueryPlan;
import dev.lockkeeper.explain.QueryPlan.Jit;
import dev.lockkeeper.explain.QueryPlan.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Properties of either format become a plan. */
final class PlanBuilder {

    private static final int MOST_NODES = 5000;
    private static final int DEEPEST = 500;

    private final int line;
    private int nodes;

    PlanBuilder(int line) {
        this.line = line;
    }

    QueryPlan build(Properties query) throws Unreadable {
        var settings = query.part("Settings");
        return new QueryPlan(
                node(Objects.requireNonNull(query.part("Plan")), 0),
                query.measured("Planning Time"),
                query.measured("Execution Time"),
                jit(query.part("JIT")),
                query.parts("Triggers").stream().map(PlanBuilder::trigger).toList(),
                settings == null ? Map.of() : settings.asText());
    }

    private static @Nullable Jit jit(@Nullable Properties jit) {
        if (jit == null) {
            return null;
        }
        var timing = jit.part("Timing");
        return new Jit(jit.whole("Functions"), timing == null ? 0 : timing.number("Total"));
    }

    private static Trigger trigger(Properties said) {
        var constraint = said.text("Constraint Name");
        var name = said.text("Trigger Name");
        return new Trigger(
                name == null || constraint != null ? Objects.requireNonNullElse(constraint, "?") : name,
                constraint,
                said.text("Relation"),
                said.measured("Time"),
                said.whole("Calls"));
    }

    private PlanNode node(Properties said, int depth) throws Unreadable {
        if (++nodes > MOST_NODES || depth > DEEPEST) {
            throw new Unreadable(line, "The plan has more steps, or deeper ones, than can be read here.");
        }
        int id = nodes;
        var children = new ArrayList<PlanNode>();
        for (var child : said.parts("Plans")) {
            children.add(node(child, depth + 1));
        }
        return new PlanNode(
                id,
                depth,
                NodeType.of(said),
                said.text("Subplan Name"),
                target(said),
                estimate(said),
                actual(said),
                conditions(said),
                buffers(said),
                storage(said),
                counts(said),
                children);
    }

    private static Target target(Properties said) {
        var relation = first(said, "Relation Name", "CTE Name", "Function Name", "Table Function Name");
        return new Target(
                said.text("Schema"),
                relation,
                first(said, "Alias", "Relation Name", "CTE Name"),
                said.text("Index Name"));
    }

    private static @Nullable String first(Properties said, String... names) {
        for (var name : names) {
            if (said.has(name)) {
                return said.text(name);
            }
        }
        return null;
    }

    private static @Nullable Estimate estimate(Properties said) {
        return said.has("Plan Rows")
                ? new Estimate(
                        said.number("Startup Cost"),
                        said.number("Total Cost"),
                        said.number("Plan Rows"),
                        said.whole("Plan Width"))
                : null;
    }

    private static @Nullable Actual actual(Properties said) {
        if (!said.has("Actual Loops")) {
            return null;
        }
        double loops = said.number("Actual Loops");
        return loops == 0
                ? new Actual(null, null, 0, 0)
                : new Actual(
                        said.measured("Actual Startup Time"),
                        said.measured("Actual Total Time"),
                        said.number("Actual Rows"),
                        loops);
    }

    private static Conditions conditions(Properties said) {
        return new Conditions(
                said.text("Index Cond"),
                said.text("Recheck Cond"),
                first(said, "Hash Cond", "Merge Cond"),
                said.text("Join Filter"),
                said.text("Filter"),
                said.number("Rows Removed by Filter"),
                said.number("Rows Removed by Join Filter"),
                said.number("Rows Removed by Index Recheck"));
    }

    private static @Nullable Buffers buffers(Properties said) {
        boolean counted = said.has("Buffers") || said.has("Shared Hit Blocks");
        var buffers = new Buffers(
                said.whole("Shared Hit Blocks") + said.whole("Local Hit Blocks"),
                said.whole("Shared Read Blocks") + said.whole("Local Read Blocks"),
                said.whole("Shared Dirtied Blocks"),
                said.whole("Shared Written Blocks"),
                said.whole("Temp Read Blocks"),
                said.whole("Temp Written Blocks"));
        // The text says nothing where all are zero.
        return counted && !buffers.equals(new Buffers(0, 0, 0, 0, 0, 0)) ? buffers : null;
    }

    private static Storage storage(Properties said) {
        long disk = said.whole("Disk Usage") + onDisk(said);
        for (var worker : said.parts("Workers")) {
            disk += worker.whole("Disk Usage") + onDisk(worker);
        }
        long memory = said.whole("Peak Memory Usage")
                + ("Memory".equals(said.text("Sort Space Type")) ? said.whole("Sort Space Used") : 0);
        return new Storage(keys(said), said.text("Sort Method"), memory, disk, batches(said));
    }

    private static long onDisk(Properties said) {
        return "Disk".equals(said.text("Sort Space Type")) ? said.whole("Sort Space Used") : 0;
    }

    private static List<String> keys(Properties said) {
        return said.texts(said.has("Sort Key") ? "Sort Key" : "Group Key");
    }

    private static long batches(Properties said) {
        return (long)
                Math.max(said.number("Batches"), Math.max(said.number("Hash Batches"), said.number("HashAgg Batches")));
    }

    private static Counts counts(Properties said) {
        return new Counts(
                said.whole("Heap Fetches"),
                said.whole("Exact Heap Blocks"),
                said.whole("Lossy Heap Blocks"),
                said.whole("Workers Planned"),
                said.whole("Workers Launched"),
                said.texts("Output"));
    }
}

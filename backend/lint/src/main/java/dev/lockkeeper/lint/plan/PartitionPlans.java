package dev.lockkeeper.lint.plan;

import dev.lockkeeper.lint.Plan;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.schema.Schema;
import dev.lockkeeper.lint.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Partitions that come and go without stopping everybody at the parent. */
public final class PartitionPlans {

    private static final Pattern BORN = Pattern.compile(
            "(?is)\\s*CREATE\\s+TABLE\\s+(?:IF\\s+NOT\\s+EXISTS\\s+)?\\S+\\s+PARTITION\\s+OF\\s+\\S+\\s+"
                    + "(FOR\\s+VALUES\\s.*\\)|DEFAULT)\\s*");
    private static final Pattern BOUND = Pattern.compile("(?is)\\bFOR\\s+VALUES\\b.*\\)");
    private static final String BOUNDED = "SET LOCAL lock_timeout = '2s';";

    private PartitionPlans() {}

    /** From CREATE TABLE … PARTITION OF: made apart, then attached; null where more is written about the partition. */
    public static @Nullable Plan create(Schema schema, TableName parent, TableName partition, String sql) {
        var born = BORN.matcher(sql);
        if (!born.matches()) {
            return null;
        }
        var others = schema.defaultPartition(parent).map(rest -> attach(schema, parent, partition, sql));
        return new PlanDraft()
                .together(
                        "create " + partition.name(),
                        "Make the table apart from its parent, which nobody notices",
                        "CREATE TABLE " + Sql.name(partition) + " (LIKE " + Sql.name(parent)
                                + " INCLUDING ALL EXCLUDING IDENTITY);")
                .then(others.orElseGet(() -> attached(parent, partition, born.group(1))))
                .plan();
    }

    /** From ATTACH PARTITION: a CHECK that is proved before says what the scan would find out. */
    public static @Nullable Plan attach(Schema schema, TableName parent, TableName partition, String sql) {
        var bound = BOUND.matcher(sql);
        if (!bound.find()) {
            return null;
        }
        var known = Bounds.condition(schema.table(parent), bound.group());
        var condition = known.or(() -> Bounds.guessed(schema.table(parent), bound.group()));
        if (condition.isEmpty()) {
            return null;
        }
        var name = partition.name() + "_bounds";
        var proved = ConstraintPlans.provedLater(partition, name, "CHECK (" + condition.get() + ")");
        var draft = new PlanDraft().then(known.isPresent() ? proved : explained(proved, parent));
        var others = schema.defaultPartition(parent);
        others.ifPresent(rest -> draft.then(
                ConstraintPlans.provedLater(rest, rest.name() + "_outside", "CHECK (NOT (" + condition.get() + "))")));
        var statements = new ArrayList<>(List.of(BOUNDED, attach(parent, partition, bound.group())));
        statements.add(Sql.alter(partition) + " DROP CONSTRAINT " + Sql.name(name) + ";");
        others.ifPresent(rest ->
                statements.add(Sql.alter(rest) + " DROP CONSTRAINT " + Sql.name(rest.name() + "_outside") + ";"));
        return draft.together(
                        "attach " + partition.name(),
                        "Attach it without a scan, for the CHECK proves its bounds",
                        statements.toArray(String[]::new))
                .plan();
    }

    /** Says what the name stands for that has to be filled in. */
    private static Plan explained(Plan plan, TableName parent) {
        var draft = new PlanDraft();
        for (var script : plan.scripts()) {
            boolean names = script.sql().contains(Bounds.UNKNOWN_KEY);
            var purpose = names
                    ? script.purpose() + "; " + Bounds.UNKNOWN_KEY + " stands for the column by which " + parent
                            + " is partitioned"
                    : script.purpose();
            draft = script.inTransaction()
                    ? draft.together(script.name(), purpose, script.sql())
                    : draft.alone(script.name(), purpose, script.sql());
        }
        return draft.plan();
    }

    /** Without stopping the parent, and without the CHECK that this leaves behind. */
    public static Plan detach(Table parent, TableName partition) {
        var draft = detached(parent, partition);
        return leftover(parent, partition)
                .map(left -> draft.together(
                        "drop " + left,
                        "Drop the CHECK of its old bounds, which DETACH CONCURRENTLY leaves behind",
                        Sql.alter(partition) + " DROP CONSTRAINT IF EXISTS " + Sql.name(left) + ";"))
                .orElseGet(() -> draft.obliging("DETACH CONCURRENTLY leaves a CHECK of the old bounds behind."))
                .plan();
    }

    /** First out of the parent's way, then dropped. */
    public static Plan drop(Table parent, TableName partition) {
        return detached(parent, partition)
                .obliging("The rows of " + partition + " are archived, or nobody needs them.")
                .together("drop " + partition.name(), "Drop it", BOUNDED, "DROP TABLE " + Sql.name(partition) + ";")
                .plan();
    }

    /** The index of the parent, then one for each partition while everybody works on, then all put together. */
    public static Optional<Plan> index(Schema schema, TableName parent, String name, List<String> keys, String sql) {
        var shape = Pattern.compile("(?is).*?\\bON\\s+\\S+\\s*(.*)").matcher(sql);
        if (!shape.matches()
                || Lists.any(schema.partitions(parent), child -> !schema.partitions(child)
                        .isEmpty())) {
            return Optional.empty();
        }
        var begun = sql.matches("(?is)\\s*CREATE\\s+UNIQUE\\b.*") ? "CREATE UNIQUE INDEX " : "CREATE INDEX ";
        var draft = new PlanDraft()
                .together(
                        "create " + name,
                        "Declare the index on the parent alone, empty and not valid yet",
                        begun + Sql.name(name) + " ON ONLY " + Sql.name(parent) + " " + shape.group(1) + ";");
        for (var child : schema.partitions(parent)) {
            var own = child.name() + "_" + String.join("_", keys) + "_idx";
            draft.alone(
                            "index " + child.name(),
                            "Build it for one partition while everybody works on",
                            begun + "CONCURRENTLY " + Sql.name(own) + " ON " + Sql.name(child) + " " + shape.group(1)
                                    + ";")
                    .together(
                            "attach " + own,
                            "Make it part of the parent's index, which is valid once all are",
                            "ALTER INDEX " + Sql.name(Sql.beside(parent, name)) + " ATTACH PARTITION "
                                    + Sql.name(Sql.beside(child, own)) + ";");
        }
        return Optional.of(draft.plan());
    }

    private static PlanDraft detached(Table parent, TableName partition) {
        return new PlanDraft()
                .alone(
                        "detach " + partition.name(),
                        "Detach it while everybody works on the other partitions",
                        Sql.alter(parent.name()) + " DETACH PARTITION " + Sql.name(partition) + " CONCURRENTLY;");
    }

    private static Plan attached(TableName parent, TableName partition, String bound) {
        return new PlanDraft()
                .together(
                        "attach " + partition.name(),
                        "Attach it, which lets readers and writers of the parent pass",
                        BOUNDED,
                        attach(parent, partition, bound))
                .plan();
    }

    private static String attach(TableName parent, TableName partition, String bound) {
        return Sql.alter(parent) + " ATTACH PARTITION " + Sql.name(partition) + " " + bound.strip() + ";";
    }

    private static Optional<String> leftover(Table parent, TableName partition) {
        return Bounds.key(parent).map(key -> partition.name() + "_" + key + "_check");
    }
}

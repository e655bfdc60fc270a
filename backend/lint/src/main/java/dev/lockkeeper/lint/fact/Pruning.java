package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.schema.DataType;
import dev.lockkeeper.lint.schema.RelationKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which partitions conditions leave, as the planner sees it: those that it rules out are not even locked. */
record Pruning(Situation now, List<Sought> wanted) {

    private static final Set<String> WHOLE = Set.of("smallint", "integer", "bigint");
    private static final Set<String> DAYS = Set.of("date", "timestamp", "timestamptz");
    private static final Set<String> TEXTS = Set.of("text", "varchar");
    private static final String TYPED = "::date";
    private static final Pattern NUMBER = Pattern.compile("'?-?\\d{1,18}'?");
    private static final Pattern DAY = Pattern.compile("'\\d{4}-\\d\\d-\\d\\d'");
    private static final Pattern TIME = Pattern.compile("'\\d{4}-\\d\\d-\\d\\d( \\d\\d:\\d\\d(:\\d\\d)?(\\+00)?)?'");

    /** The table and what is below it, without the partitions that cannot hold such a row. */
    List<TableName> family(TableName root) {
        if (wanted.isEmpty() || now.only() || !Refusals.is(now, root, RelationKind.PARTITIONED_TABLE)) {
            return now.family(root);
        }
        var left = new ArrayList<TableName>();
        collect(root, left);
        return left;
    }

    /** Of the places where rows are, those that are left. */
    List<TableName> leaves(TableName root) {
        var all = now.leaves(root);
        if (wanted.isEmpty()) {
            return all;
        }
        var family = Set.copyOf(family(root));
        return Lists.where(all, family::contains);
    }

    /** Where rows with these values go; the table alone where that cannot be told. */
    List<TableName> path(TableName root) {
        var path = new ArrayList<TableName>();
        follow(root, path);
        return path;
    }

    private void follow(TableName root, List<TableName> path) {
        path.add(root);
        var parts = now.schema().partitions(root);
        var rows = rows(root, parts);
        if (rows != null) {
            Lists.where(parts, part -> holds(part, rows)).forEach(part -> follow(part, path));
            return;
        }
        var limits = limits(root);
        boolean told = Lists.all(
                parts,
                part -> now.schema().table(part).defaultPartition()
                        || now.schema().table(part).told(PartitionBound.TOLD).isPresent());
        if (!limits.isEmpty() && told) {
            Lists.where(parts, part -> holds(part, parts, limits)).forEach(part -> follow(part, path));
        }
    }

    private void collect(TableName root, List<TableName> left) {
        left.add(root);
        var parts = now.schema().partitions(root);
        var rows = rows(root, parts);
        var limits = rows == null ? limits(root) : List.<Sought>of();
        for (var part : parts) {
            boolean meant = rows == null ? limits.isEmpty() || holds(part, parts, limits) : holds(part, rows);
            if (meant) {
                collect(part, left);
            }
        }
    }

    /** By hash, the rows that are meant; null by anything else, and where they cannot be told. */
    private @Nullable List<Long> rows(TableName root, List<TableName> parts) {
        boolean hashed = !parts.isEmpty()
                && now.schema()
                        .table(parts.get(0))
                        .told(PartitionBound.TOLD)
                        .filter(PartitionBound::hashed)
                        .isPresent();
        return hashed ? new HashPruning(now, wanted).rows(root) : null;
    }

    private boolean holds(TableName part, List<Long> rows) {
        return now.schema()
                .table(part)
                .told(PartitionBound.TOLD)
                .map(bound -> Lists.any(rows, row -> PartitionBound.holds(bound, row)))
                .orElse(true);
    }

    /** The conditions on the one column that decides; empty where there are none, or one is not understood. */
    private List<Sought> limits(TableName root) {
        var table = now.schema().table(root);
        if (table.partitionKey().size() != 1 || table.traits().computedKey()) {
            return List.of();
        }
        var key = table.partitionKey().iterator().next();
        var type = table.column(key).map(column -> column.type());
        var own = Lists.where(
                wanted, one -> one.column().equals(key) && !one.operator().equals("null"));
        if (type.isEmpty()) {
            return List.of();
        }
        var base = now.schema().types().baseOf(type.get());
        var plain = Lists.map(own, one -> plain(base, one));
        return Lists.all(plain, one -> Lists.all(one.values(), value -> fits(base, value))) ? plain : List.of();
    }

    /** A date is as good as its text for days, and for times without a zone. */
    static Sought plain(DataType base, Sought one) {
        boolean typed = Lists.any(one.values(), value -> value.endsWith(TYPED));
        boolean days = base.name().equals("date") || base.name().equals("timestamp");
        return typed && days
                ? new Sought(one.column(), one.operator(), Lists.map(one.values(), value -> value.replace(TYPED, "")))
                : one;
    }

    private boolean fits(DataType base, String value) {
        if (base.array()) {
            return false;
        }
        if (WHOLE.contains(base.name())) {
            return NUMBER.matcher(value).matches();
        }
        if (DAYS.contains(base.name())) {
            boolean plain = base.name().equals("date")
                    ? DAY.matcher(value).matches()
                    : TIME.matcher(value).matches();
            return plain && (now.utc() || !base.name().equals("timestamptz"));
        }
        boolean label = now.schema().types().labels(base.name()).isPresent();
        return (TEXTS.contains(base.name()) || label) && value.startsWith("'");
    }

    private boolean holds(TableName part, List<TableName> parts, List<Sought> limits) {
        var known = now.schema().table(part);
        return known.defaultPartition()
                ? rest(parts, limits)
                : known.told(PartitionBound.TOLD)
                        .map(bound -> Lists.all(limits, limit -> PartitionBound.mayHold(bound, limit)))
                        .orElse(true);
    }

    /** The default takes what no other does. */
    private boolean rest(List<TableName> parts, List<Sought> limits) {
        var others = new ArrayList<String>();
        for (var part : parts) {
            var known = now.schema().table(part);
            if (!known.defaultPartition()) {
                Optional<String> bound = known.told(PartitionBound.TOLD);
                if (bound.isEmpty()) {
                    return true;
                }
                others.add(bound.get());
            }
        }
        return !PartitionBound.coverAll(others, limits);
    }
}

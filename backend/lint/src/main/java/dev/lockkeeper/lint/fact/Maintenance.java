package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.Effort;
import dev.lockkeeper.lint.LockMode;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.Work;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.RelationKind;
import dev.lockkeeper.lint.schema.Table;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Housekeeping: VACUUM, CLUSTER and what rewrites a table as it stands.
 *
 * @param detail the index of CLUSTER, or the new state
 */
public record Maintenance(
        String what,
        List<TableName> tables,
        LockMode mode,
        boolean rewrites,
        @Nullable String detail) implements Fact {

    private static final int FIRST_TO_ANALYZE_HEIRS = 18;
    private static final int FIRST_TO_CLUSTER_PARTITIONS = 15;
    private static final int FIRST_WITHOUT_FILES = 18;
    private static final int FIRST_TO_KEEP_METHODS = 17;

    public Maintenance {
        tables = Lists.copy(tables);
    }

    public Maintenance(String what, List<TableName> tables, LockMode mode, boolean rewrites) {
        this(what, tables, mode, rewrites, null);
    }

    @Override
    public Effects effects(Situation now) {
        if (what.equals("ANALYZE ALL")) {
            return Effects.locking(mode, analyzed(now));
        }
        var all = Seq.from(tables)
                .filter(table -> !housekeeping() || !Refusals.is(now, table, RelationKind.VIEW))
                .flatMap(table -> housekeeping() ? Seq.from(now.family(table)) : Seq.of(table))
                .toList();
        var lock = Effects.locking(mode, all);
        if (what.equals("ANALYZE") && now.serverMajor() < FIRST_TO_ANALYZE_HEIRS) {
            lock = Effects.locking(LockMode.ACCESS_SHARE, all)
                    .and(Effects.locking(mode, shown(now)))
                    .and(Effects.locking(mode, parts(all, now)));
        }
        var files = Seq.from(all)
                .filter(table -> !Refusals.is(now, table, RelationKind.PARTITIONED_TABLE))
                .toList();
        boolean sequence = Refusals.is(now, tables.get(0), RelationKind.SEQUENCE);
        return rewrites && !already(now)
                ? lock.with(files, Work.REWRITE, sequence ? Effort.NONE : Effort.REWRITE)
                : lock;
    }

    private static List<TableName> analyzed(Situation now) {
        var kinds = Set.of(RelationKind.TABLE, RelationKind.PARTITIONED_TABLE, RelationKind.MATERIALIZED_VIEW);
        return Seq.from(now.schema().tables())
                .filter(table -> table.told() && kinds.contains(table.kind()))
                .map(Table::name)
                .toList();
    }

    private List<TableName> shown(Situation now) {
        return Seq.from(tables)
                .filter(table -> !Refusals.is(now, table, RelationKind.VIEW))
                .toList();
    }

    private static List<TableName> parts(List<TableName> all, Situation now) {
        return Seq.from(all)
                .filter(table -> now.schema().table(table).parent().isPresent())
                .toList();
    }

    private boolean housekeeping() {
        return what.startsWith("VACUUM") || what.equals("ANALYZE");
    }

    /** What is asked for is so already. */
    private boolean already(Situation now) {
        var known = Seq.from(tables)
                .flatMap(table -> Seq.from(now.schema().told(table)))
                .findFirst();
        return switch (what) {
            case "SET LOGGED" -> known.filter(table -> !table.unlogged()).isPresent();
            case "SET UNLOGGED" -> known.filter(Table::unlogged).isPresent();
            case "SET TABLESPACE" -> "pg_default".equals(detail);
            case "SET ACCESS METHOD" -> "heap".equals(detail) || "default".equals(detail);
            default -> false;
        };
    }

    @Override
    public @Nullable String refusal(Situation now) {
        return Refusals.first(
                () -> Refusals.when(what.startsWith("VACUUM") && now.block(), SqlState.ACTIVE_TRANSACTION),
                () -> Refusals.relations(now, tables),
                () -> Refusals.when(partitionedAndOld(now), SqlState.FEATURE_NOT_SUPPORTED),
                () -> Refusals.when(
                        what.equals("SET ACCESS METHOD")
                                && now.serverMajor() < FIRST_TO_KEEP_METHODS
                                && Refusals.is(now, tables.get(0), RelationKind.PARTITIONED_TABLE),
                        SqlState.WRONG_OBJECT_TYPE),
                () -> what.equals("CLUSTER") ? cluster(now, tables.get(0), SqlState.UNDEFINED_OBJECT) : null,
                () -> Refusals.when(partitionedInBlock(now), SqlState.ACTIVE_TRANSACTION),
                () -> what.equals("CLUSTER") ? cluster(now, tables.get(0), SqlState.WRONG_OBJECT_TYPE) : null,
                () -> Refusals.when(
                        what.endsWith("LOGGED")
                                && now.serverMajor() >= FIRST_WITHOUT_FILES
                                && Refusals.is(now, tables.get(0), RelationKind.PARTITIONED_TABLE),
                        SqlState.WRONG_OBJECT_TYPE),
                () -> Refusals.when(
                        what.endsWith("LOGGED") && mixed(now, tables.get(0)), SqlState.INVALID_TABLE_DEFINITION));
    }

    private boolean partitionedAndOld(Situation now) {
        return what.equals("CLUSTER")
                && now.serverMajor() < FIRST_TO_CLUSTER_PARTITIONS
                && Refusals.is(now, tables.get(0), RelationKind.PARTITIONED_TABLE);
    }

    /** Each partition is done in a transaction of its own. */
    private boolean partitionedInBlock(Situation now) {
        return what.equals("CLUSTER")
                && now.block()
                && now.serverMajor() >= FIRST_TO_CLUSTER_PARTITIONS
                && Refusals.is(now, tables.get(0), RelationKind.PARTITIONED_TABLE);
    }

    /** First whether there is something of that name, then whether it is an index of the table. */
    private @Nullable String cluster(Situation now, TableName table, String state) {
        if (!now.schema().isWhole()) {
            return null;
        }
        var named = detail != null
                ? detail
                : now.schema().table(table).clusteredOn().orElse(null);
        if (named == null || !now.schema().taken(new TableName(table.schema(), named))) {
            return SqlState.UNDEFINED_OBJECT;
        }
        boolean own = now.schema()
                .index(new TableName(table.schema(), named))
                .filter(index -> index.table().equals(table))
                .isPresent();
        return Refusals.when(!own && state.equals(SqlState.WRONG_OBJECT_TYPE), state);
    }

    /** A foreign key may not lead from a logged table to one that is not. */
    private boolean mixed(Situation now, TableName table) {
        if (already(now)) {
            return false;
        }
        boolean unlogging = what.equals("SET UNLOGGED");
        var others = unlogging
                ? now.schema().referencing(table)
                : now.schema().table(table).referencedTables();
        return Seq.from(others).filter(other -> !other.equals(table)).anyMatch(other -> now.schema()
                .told(other)
                .filter(known -> known.unlogged() != unlogging)
                .isPresent());
    }

    @Override
    public void apply(Situation now) {
        for (var table : tables) {
            var known = now.schema().table(table);
            if (what.endsWith("LOGGED")) {
                known.unlogged(what.equals("SET UNLOGGED"));
            } else if (what.equals("CLUSTER") && detail != null) {
                known.clusterOn(detail);
            }
        }
    }
}

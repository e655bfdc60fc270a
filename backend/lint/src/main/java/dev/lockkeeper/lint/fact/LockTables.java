package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.LockMode;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.Attachment;
import dev.lockkeeper.lint.schema.Constraint;
import dev.lockkeeper.lint.schema.RelationKind;
import dev.lockkeeper.lint.schema.Table;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Anything that takes a lock and does no work that grows with the table.
 *
 * @param bond what hangs on the table from now on, such as "STATISTICS s"
 * @param part the index, trigger, rule or constraint that it names
 */
public record LockTables(
        String what,
        List<TableName> tables,
        LockMode mode,
        @Nullable String bond,
        @Nullable String part) implements Fact {

    private static final int FIRST_TO_MERGE = 15;
    private static final int FIRST_TO_MERGE_VIEWS = 17;
    private static final Set<String> OF_TABLES_ALONE = Set.of("ROW SECURITY", "SWITCH TRIGGER", "ALTER CONSTRAINT");

    public LockTables {
        tables = Lists.copy(tables);
    }

    public LockTables(String what, List<TableName> tables, LockMode mode) {
        this(what, tables, mode, null, null);
    }

    @Override
    public Effects effects(Situation now) {
        var effects = Effects.locking(mode, members(now));
        if (what.equals("OWNER TO") && changes()) {
            effects = effects.and(Effects.locking(mode, sequences(now)));
        }
        return effects;
    }

    /** To whom it belongs now is not told; most often to whoever runs the migration. */
    private boolean changes() {
        return part != null
                && !Set.of("postgres", "current_user", "session_user", "current_role")
                        .contains(part);
    }

    private List<TableName> sequences(Situation now) {
        return Seq.from(now.schema().tables())
                .filter(sequence -> sequence.owner()
                        .filter(place -> tables.contains(place.table()))
                        .isPresent())
                .map(Table::name)
                .toList();
    }

    private Set<TableName> members(Situation now) {
        var members = new LinkedHashSet<>(tables);
        if (what.equals("LOCK TABLE") || what.equals("MERGE")) {
            tables.forEach(table -> members.addAll(now.family(table)));
            tables.forEach(table -> members.addAll(Reading.under(now.schema(), table)));
        } else if (what.equals("SWITCH TRIGGER") || what.equals("ALTER CONSTRAINT")) {
            Seq.from(tables)
                    .filter(table -> Refusals.is(now, table, RelationKind.PARTITIONED_TABLE))
                    .filter(table -> what.equals("ALTER CONSTRAINT") || triggered(now, table))
                    .forEach(table -> members.addAll(now.family(table)));
        }
        return members;
    }

    /** Triggers for rows are those of the partitions too; keys have some of their own, which USER does not mean. */
    private boolean triggered(Situation now, TableName table) {
        var known = now.schema().table(table);
        boolean keys = !"user".equals(part)
                && (!known.foreignKeys().isEmpty()
                        || !now.schema().referencing(table).isEmpty());
        return keys || !known.attachments(Attachment.Kind.TRIGGER).isEmpty();
    }

    @Override
    public @Nullable String refusal(Situation now) {
        return Refusals.first(
                () -> Refusals.relations(now, tables),
                () -> what.equals("MERGE") ? merge(now, tables.get(0)) : null,
                () -> Refusals.when(
                        what.equals("LOCK TABLE")
                                && Seq.from(tables)
                                        .anyMatch(table -> Refusals.is(now, table, RelationKind.SEQUENCE)
                                                || now.schema().index(table).isPresent()),
                        SqlState.WRONG_OBJECT_TYPE),
                () -> Refusals.when(
                        OF_TABLES_ALONE.contains(what) && Seq.from(tables).anyMatch(table -> Refusals.view(now, table)),
                        SqlState.WRONG_OBJECT_TYPE),
                () -> Refusals.when(
                        what.equals("ALTER TRIGGER")
                                && Refusals.is(
                                        now, tables.get(0), RelationKind.SEQUENCE, RelationKind.MATERIALIZED_VIEW),
                        SqlState.WRONG_OBJECT_TYPE),
                () -> Refusals.when(
                        what.equals("SET WITHOUT CLUSTER")
                                && Refusals.is(now, tables.get(0), RelationKind.PARTITIONED_TABLE),
                        SqlState.FEATURE_NOT_SUPPORTED),
                () -> Refusals.when(
                        what.equals("NOT OF") && now.schema().isWhole() && !Refusals.typed(now, tables.get(0)),
                        SqlState.WRONG_OBJECT_TYPE),
                () -> Refusals.when(
                        what.equals("REPLICA IDENTITY")
                                && Refusals.is(now, tables.get(0), RelationKind.VIEW, RelationKind.SEQUENCE),
                        SqlState.WRONG_OBJECT_TYPE),
                () -> Refusals.when(
                        what.equals("SET RELOPTIONS")
                                && Seq.from(tables)
                                        .anyMatch(table -> Refusals.is(now, table, RelationKind.PARTITIONED_TABLE)),
                        now.serverMajor() < 16 ? SqlState.INVALID_PARAMETER : SqlState.WRONG_OBJECT_TYPE),
                () -> part == null || tables.isEmpty() || !now.schema().isWhole()
                        ? null
                        : part(now, tables.get(0), part));
    }

    /** Merging has come late, and to views later. */
    private static @Nullable String merge(Situation now, TableName into) {
        return Refusals.first(
                () -> Refusals.when(now.serverMajor() < FIRST_TO_MERGE, SqlState.SYNTAX),
                () -> Refusals.when(
                        now.serverMajor() < FIRST_TO_MERGE_VIEWS && Refusals.is(now, into, RelationKind.VIEW)
                                || !now.schema()
                                        .table(into)
                                        .attachments(Attachment.Kind.RULE)
                                        .isEmpty(),
                        SqlState.FEATURE_NOT_SUPPORTED));
    }

    private @Nullable String part(Situation now, TableName table, String called) {
        var known = now.schema().table(table);
        return switch (what) {
            case "ALTER TRIGGER", "SWITCH TRIGGER" ->
                Refusals.when(known.attachment(Attachment.Kind.TRIGGER, called).isEmpty(), SqlState.UNDEFINED_OBJECT);
            case "ALTER POLICY" ->
                Refusals.when(
                        !known.traits().policies().contains(called)
                                && known.attachment(Attachment.Kind.POLICY, called)
                                        .isEmpty(),
                        SqlState.UNDEFINED_OBJECT);
            case "ALTER RULE", "SWITCH RULE" ->
                Refusals.when(known.attachment(Attachment.Kind.RULE, called).isEmpty(), SqlState.UNDEFINED_OBJECT);
            case "CLUSTER ON" -> index(now, table, called, false);
            case "REPLICA IDENTITY" -> index(now, table, called, true);
            case "ALTER CONSTRAINT" -> constraint(known, called);
            default -> null;
        };
    }

    private static @Nullable String constraint(Table known, String called) {
        var rule = known.constraint(called);
        return Refusals.first(
                () -> Refusals.when(rule.isEmpty() && known.complete(), SqlState.UNDEFINED_OBJECT),
                () -> Refusals.when(
                        rule.filter(own -> own.kind() != Constraint.Kind.FOREIGN_KEY)
                                .isPresent(),
                        SqlState.WRONG_OBJECT_TYPE));
    }

    private static @Nullable String index(Situation now, TableName table, String called, boolean identity) {
        var index = now.schema().index(new TableName(table.schema(), called));
        if (index.filter(own -> own.table().equals(table)).isEmpty()) {
            boolean taken = now.schema().taken(new TableName(table.schema(), called));
            return taken ? SqlState.WRONG_OBJECT_TYPE : SqlState.UNDEFINED_OBJECT;
        }
        boolean fit = index.get().traits().unique()
                && index.get().traits().simple()
                && Seq.from(index.get().columns()).allMatch(column -> now.schema()
                        .table(table)
                        .column(column)
                        .filter(known -> known.notNull())
                        .isPresent());
        return Refusals.when(identity && !fit, SqlState.WRONG_OBJECT_TYPE);
    }

    @Override
    public void apply(Situation now) {
        if (bond != null) {
            tables.forEach(table -> now.schema().bind(bond, table));
        }
        if (what.equals("NOT OF")) {
            now.schema().table(tables.get(0)).traits().ofType(null);
        }
        if (what.equals("CLUSTER ON") && part != null) {
            tables.forEach(table -> now.schema().table(table).clusterOn(part));
        }
    }
}

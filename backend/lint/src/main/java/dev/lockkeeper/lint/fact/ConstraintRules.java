package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.schema.Column;
import dev.lockkeeper.lint.schema.Constraint.Kind;
import dev.lockkeeper.lint.schema.DataType;
import dev.lockkeeper.lint.schema.Index;
import dev.lockkeeper.lint.schema.RelationKind;
import dev.lockkeeper.lint.schema.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the server asks of a new constraint before it looks at any row. */
record ConstraintRules(Situation now, TableName table, NewConstraint constraint, List<NewColumn> coming) {

    private static final int FIRST_WITH_NAMED_NOT_NULL = 18;
    private static final int FIRST_WITH_PARTITIONED_EXCLUDE = 17;

    @Nullable
    String version() {
        boolean early = now.serverMajor() < FIRST_WITH_NAMED_NOT_NULL;
        boolean unknown = early
                && (constraint.kind() == Kind.NOT_NULL || !constraint.traits().enforced());
        return Refusals.when(unknown, SqlState.SYNTAX);
    }

    @Nullable
    String columns() {
        if (constraint.usingIndex() != null) {
            return null;
        }
        return Refusals.when(constraint.columns().stream().anyMatch(this::lacks), SqlState.UNDEFINED_COLUMN);
    }

    private boolean lacks(String column) {
        return coming.stream().noneMatch(own -> own.name().equals(column)) && Refusals.lacks(now, table, column);
    }

    @Nullable
    String check() {
        var check = constraint.check();
        if (check == null) {
            return null;
        }
        return Refusals.first(
                () -> Refusals.when(check.queries(), SqlState.FEATURE_NOT_SUPPORTED),
                () -> Refusals.when(check.columns().stream().anyMatch(this::lacks), SqlState.UNDEFINED_COLUMN),
                () -> Functions.refusal(now, check),
                () -> new Typing(now, column -> type(table, column)).truth(check.term()));
    }

    @Nullable
    String key() {
        boolean primary = constraint.kind() == Kind.PRIMARY_KEY;
        if (!constraint.kind().indexed()) {
            return null;
        }
        var known = now.schema().table(table);
        return Refusals.first(
                () -> Refusals.when(primary && known.primaryKey().isPresent(), SqlState.INVALID_TABLE_DEFINITION),
                () -> Refusals.when(twice(), SqlState.DUPLICATE_COLUMN),
                () -> Refusals.when(leavesOutPartitionKey(known), SqlState.FEATURE_NOT_SUPPORTED),
                () -> Refusals.when(virtual(known), SqlState.FEATURE_NOT_SUPPORTED),
                this::unordered);
    }

    @Nullable
    String order() {
        return constraint.kind().indexed()
                ? Refusals.first(() -> Refusals.when(twice(), SqlState.DUPLICATE_COLUMN), this::unordered)
                : null;
    }

    /** Keys are ordered, or stand in an index of another kind. */
    private @Nullable String unordered() {
        if (constraint.usingIndex() != null) {
            return null;
        }
        var ordered = constraint.traits().ordered();
        boolean plain = constraint.kind() != Kind.EXCLUDE && ordered.columns().isEmpty();
        var columns = plain ? constraint.columns() : ordered.columns();
        var classes = new OperatorClasses(now);
        boolean fresh = coming.stream()
                .filter(column -> columns.contains(column.name()))
                .anyMatch(column -> !classes.has(now.schema().types().baseOf(column.type()), ordered.method()));
        return fresh ? SqlState.UNDEFINED_OBJECT : classes.refusal(table, columns, ordered.method());
    }

    private boolean twice() {
        return constraint.kind() != Kind.EXCLUDE
                && new HashSet<>(constraint.columns()).size()
                        < constraint.columns().size();
    }

    private boolean leavesOutPartitionKey(Table known) {
        if (known.kind() != RelationKind.PARTITIONED_TABLE) {
            return false;
        }
        return constraint.usingIndex() != null
                || !constraint.columns().containsAll(known.partitionKey())
                || constraint.kind() == Kind.EXCLUDE && now.serverMajor() < FIRST_WITH_PARTITIONED_EXCLUDE;
    }

    private boolean virtual(Table known) {
        return constraint.columns().stream().anyMatch(name -> known.column(name)
                .filter(column -> column.generated() == Column.Generated.VIRTUAL)
                .isPresent());
    }

    @Nullable
    String takenIndex() {
        if (constraint.usingIndex() == null) {
            return null;
        }
        var index = now.schema().index(new TableName(table.schema(), constraint.usingIndex()));
        if (index.isEmpty()) {
            return Refusals.when(now.schema().isWhole(), SqlState.UNDEFINED_OBJECT);
        }
        return unfit(index.get());
    }

    private @Nullable String unfit(Index index) {
        if (index.traits().constraint() || !index.table().equals(table)) {
            return SqlState.NOT_IN_PREREQUISITE_STATE;
        }
        boolean told = !index.traits().key().isEmpty() || !index.traits().simple();
        return Refusals.when(
                told && (!index.traits().unique() || !index.traits().simple()), SqlState.WRONG_OBJECT_TYPE);
    }

    /** The other table is looked at before the columns. */
    @Nullable
    String referenced() {
        var referenced = constraint.references();
        if (referenced == null) {
            return null;
        }
        return Refusals.first(
                () -> referenced.equals(table) ? null : Refusals.relation(now, referenced),
                () -> Refusals.when(Refusals.view(now, referenced), SqlState.WRONG_OBJECT_TYPE),
                () -> Refusals.when(partitionedAway(), SqlState.WRONG_OBJECT_TYPE),
                () -> Refusals.when(persistence(referenced), SqlState.INVALID_TABLE_DEFINITION));
    }

    @Nullable
    String foreignKey() {
        var referenced = constraint.references();
        if (referenced == null) {
            return null;
        }
        return Refusals.first(
                () -> Refusals.columns(now, referenced, constraint.referencedColumns()),
                () -> Refusals.when(setsOthers(), SqlState.INVALID_COLUMN_REFERENCE),
                () -> keyOf(referenced),
                () -> types(referenced));
    }

    /** ON DELETE SET NULL can name columns, but only those of the key. */
    private boolean setsOthers() {
        return !constraint.columns().containsAll(constraint.traits().sets());
    }

    private boolean partitionedAway() {
        boolean partitioned = Refusals.is(now, table, RelationKind.PARTITIONED_TABLE);
        return partitioned && (now.only() || constraint.notValid() && now.serverMajor() < FIRST_WITH_NAMED_NOT_NULL);
    }

    private boolean persistence(TableName referenced) {
        var own = now.schema().table(table);
        var other = now.schema().told(referenced);
        return other.filter(known ->
                        known.temporary() != own.temporary() || known.unlogged() && !own.unlogged() && !own.temporary())
                .isPresent();
    }

    /** Null when the referenced columns are known to be unique together, or nothing is known. */
    private @Nullable String keyOf(TableName referenced) {
        var known = now.schema().told(referenced).filter(Table::complete);
        if (known.isEmpty()) {
            return null;
        }
        if (constraint.referencedColumns().isEmpty()) {
            return primaryKeyOf(known.get());
        }
        var wanted = Set.copyOf(constraint.referencedColumns());
        boolean unique = now.schema().indexesOn(referenced).stream()
                .anyMatch(index -> index.traits().unique()
                        && index.traits().simple()
                        && index.columns().equals(wanted));
        return Refusals.when(
                !unique
                        || constraint.referencedColumns().size()
                                != constraint.columns().size(),
                SqlState.INVALID_FOREIGN_KEY);
    }

    private @Nullable String primaryKeyOf(Table known) {
        var primary = known.primaryKey();
        if (primary.isEmpty()) {
            return SqlState.UNDEFINED_OBJECT;
        }
        return Refusals.when(
                primary.get().columns().size() != constraint.columns().size(), SqlState.INVALID_FOREIGN_KEY);
    }

    private @Nullable String types(TableName referenced) {
        var others = constraint.referencedColumns().isEmpty()
                ? now.schema()
                        .told(referenced)
                        .flatMap(Table::primaryKey)
                        .map(key -> key.detail().key())
                        .orElse(List.of())
                : constraint.referencedColumns();
        for (int at = 0; at < Math.min(others.size(), constraint.columns().size()); at++) {
            var own = type(table, constraint.columns().get(at));
            var other = type(referenced, others.get(at));
            if (own.isPresent() && other.isPresent() && !new Conversion(now, own.get(), other.get()).comparable()) {
                return SqlState.DATATYPE_MISMATCH;
            }
        }
        return null;
    }

    private Optional<DataType> type(TableName of, String column) {
        var fresh = coming.stream()
                .filter(own -> of.equals(table) && own.name().equals(column))
                .findFirst();
        if (fresh.isPresent()) {
            return fresh.map(own -> now.schema().types().baseOf(own.type().underSerial()));
        }
        return now.schema()
                .told(of)
                .flatMap(known -> known.column(column))
                .map(Column::type)
                .filter(Objects::nonNull)
                .map(now.schema().types()::baseOf);
    }

    /** A column has one NOT NULL, and that has its name. */
    private boolean there(String name) {
        var known = now.schema().table(table);
        return known.constraint(name).isEmpty()
                && constraint.columns().stream()
                        .anyMatch(column ->
                                known.column(column).filter(Column::notNull).isPresent());
    }

    @Nullable
    String name() {
        var name = constraint.name();
        if (name == null) {
            return null;
        }
        if (constraint.kind() == Kind.NOT_NULL && coming.isEmpty() && there(name)) {
            return SqlState.NOT_IN_PREREQUISITE_STATE;
        }
        if (constraint.kind().indexed() && !name.equals(constraint.usingIndex())) {
            return Refusals.first(
                    () -> Refusals.when(
                            now.schema().taken(new TableName(table.schema(), name)), SqlState.DUPLICATE_TABLE),
                    () -> Refusals.when(
                            now.schema().table(table).constraint(name).isPresent(), SqlState.DUPLICATE_OBJECT));
        }
        return Refusals.when(now.schema().table(table).constraint(name).isPresent(), SqlState.DUPLICATE_OBJECT);
    }
}

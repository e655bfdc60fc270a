package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.schema.Constraint.Kind;
import dev.lockkeeper.lint.schema.RelationKind;
import dev.lockkeeper.lint.schema.Table;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the server has against a table that is to be made. */
record CreateTableRules(Situation now, CreateTable create) {

    @Nullable
    String refusal() {
        return Refusals.first(
                this::schema,
                () -> Refusals.relations(now, create.likes()),
                () -> rules(ColumnRules::syntax),
                this::types,
                this::twice,
                this::query,
                () -> Refusals.relations(now, create.inherits()),
                () -> Refusals.when(
                        create.inherits().stream().anyMatch(parent -> Inherit.unfit(now, parent)),
                        SqlState.WRONG_OBJECT_TYPE),
                () -> Refusals.when(conflicts(), SqlState.DATATYPE_MISMATCH),
                this::missingParent,
                () -> Refusals.newRelation(now, create.table()),
                this::parent,
                this::defaults,
                () -> alone() ? rules(ColumnRules::definition) : null,
                this::key,
                this::constraints);
    }

    private @Nullable String schema() {
        var schema = create.table().schema();
        return schema == null ? null : Refusals.schema(now, schema);
    }

    private @Nullable String query() {
        var query = create.form().query();
        return query == null
                ? null
                : Refusals.first(
                        () -> query.refusal(now), () -> Refusals.when(query.twice(), SqlState.DUPLICATE_COLUMN));
    }

    /** A column that a parent has too is of the parent's type. */
    private boolean conflicts() {
        return create.columns().stream().anyMatch(own -> create.inherits().stream()
                .flatMap(parent -> now.schema().told(parent).stream())
                .flatMap(parent -> parent.column(own.name()).stream())
                .anyMatch(other ->
                        other.type() != null && !other.type().equals(own.type().underSerial())));
    }

    private @Nullable String missingParent() {
        var parent = create.partitionOf();
        return parent == null ? null : Refusals.relation(now, parent);
    }

    private boolean copied() {
        return create.form().query() == null
                && create.likes().stream()
                        .flatMap(like -> now.schema().told(like).stream())
                        .flatMap(like -> like.columns().stream())
                        .anyMatch(column -> has(column.name()));
    }

    /** Whether all its columns stand here. */
    private boolean alone() {
        return create.likes().isEmpty()
                && create.inherits().isEmpty()
                && create.partitionOf() == null
                && !create.form().typed();
    }

    /** What is wrong with a column beside the others. */
    private @Nullable String rules(Function<ColumnRules, @Nullable String> question) {
        var making = new TableName(create.table().schema(), create.table().name() + " in the making");
        boolean computes = create.columns().stream().anyMatch(column -> column.generatedFrom() != null);
        var side = computes ? now.onCopy(making) : now;
        if (computes) {
            side.schema().table(making).complete(true);
            create.columns().forEach(column -> new Growth(side).column(making, column, false));
        }
        return create.columns().stream()
                .map(column -> question.apply(new ColumnRules(side, making, column)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String twice() {
        long names = create.columns().stream().map(NewColumn::name).distinct().count();
        long keys = create.constraints().stream()
                .filter(rule -> rule.kind() == Kind.PRIMARY_KEY)
                .count();
        var named = create.constraints().stream()
                .map(rule -> rule.name())
                .filter(Objects::nonNull)
                .toList();
        return Refusals.first(
                () -> Refusals.when(names < create.columns().size() || copied(), SqlState.DUPLICATE_COLUMN),
                () -> Refusals.when(named.stream().distinct().count() < named.size(), SqlState.DUPLICATE_OBJECT),
                () -> Refusals.when(keys > 1, SqlState.INVALID_TABLE_DEFINITION));
    }

    private @Nullable String types() {
        return create.columns().stream()
                .map(column -> new ColumnRules(now, create.table(), column).named())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String defaults() {
        return create.columns().stream()
                .filter(column -> column.defaultValue() != null)
                .map(column -> Refusals.first(
                        () -> Defaults.refusal(now, Objects.requireNonNull(column.defaultValue())),
                        () -> Spelling.refusal(now, column.type(), column.defaultValue()),
                        () -> Refusals.when(
                                Defaults.misfits(
                                        now, create.table(), column.type().underSerial(), column.defaultValue()),
                                SqlState.DATATYPE_MISMATCH)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String parent() {
        var parent = create.partitionOf();
        if (parent == null) {
            return null;
        }
        return Refusals.first(
                () -> Refusals.when(Refusals.view(now, parent), SqlState.WRONG_OBJECT_TYPE),
                () -> Refusals.when(
                        now.schema()
                                .told(parent)
                                .filter(known -> known.kind() != RelationKind.PARTITIONED_TABLE)
                                .isPresent(),
                        SqlState.INVALID_OBJECT_DEFINITION),
                () -> Refusals.when(
                        create.asDefault()
                                && now.schema().defaultPartition(parent).isPresent(),
                        SqlState.INVALID_OBJECT_DEFINITION),
                () -> Bounds.refusal(now, parent, create.form().bound()));
    }

    private @Nullable String key() {
        var key = create.form().partitionKey();
        if (key == null || !alone()) {
            return null;
        }
        boolean leftOut = create.constraints().stream()
                .anyMatch(rule -> rule.kind().indexed() && !rule.columns().containsAll(key));
        return Refusals.first(
                () -> Refusals.when(!key.stream().allMatch(this::has), SqlState.UNDEFINED_COLUMN),
                () -> Refusals.when(leftOut, SqlState.FEATURE_NOT_SUPPORTED));
    }

    private boolean has(String column) {
        return create.columns().stream().anyMatch(own -> own.name().equals(column));
    }

    /** Names that its constraints use: its own, and those of others. */
    private @Nullable String constraints() {
        boolean own = alone() && create.form().query() == null;
        for (var rule : create.constraints()) {
            boolean lacks = own && rule.columns().stream().anyMatch(column -> !has(column));
            if (lacks) {
                return SqlState.UNDEFINED_COLUMN;
            }
            var check = rule.check();
            if (check != null && check.queries()) {
                return SqlState.FEATURE_NOT_SUPPORTED;
            }
            if (own && check != null && check.columns().stream().anyMatch(column -> !has(column))) {
                return SqlState.UNDEFINED_COLUMN;
            }
            var refusal = now.schema().supposing(create.table(), this::make, () -> refusal(rule, own));
            if (refusal != null) {
                return refusal;
            }
        }
        return null;
    }

    private void make(Table table) {
        table.temporary(create.temporary());
        table.unlogged(create.form().unlogged());
    }

    private @Nullable String refusal(NewConstraint rule, boolean own) {
        var referring = new ConstraintRules(now, create.table(), rule, create.columns());
        return Refusals.first(
                referring::version,
                referring::referenced,
                () -> own ? referring.check() : null,
                () -> own ? referring.order() : null,
                referring::foreignKey);
    }
}

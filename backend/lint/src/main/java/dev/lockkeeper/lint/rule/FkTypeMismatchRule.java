package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.AddColumn;
import dev.lockkeeper.lint.fact.AddConstraint;
import dev.lockkeeper.lint.fact.CreateTable;
import dev.lockkeeper.lint.fact.NewColumn;
import dev.lockkeeper.lint.fact.NewConstraint;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.Column;
import dev.lockkeeper.lint.schema.Constraint.Kind;
import dev.lockkeeper.lint.schema.DataType;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A foreign key between columns of different types. */
final class FkTypeMismatchRule implements Rule {

    @Override
    public String id() {
        return "fk-type-mismatch";
    }

    @Override
    public Facts about() {
        return Facts.of(AddColumn.class, AddConstraint.class, CreateTable.class);
    }

    @Override
    public Seq<Remark> check(Step step) {
        if (step.fact() instanceof CreateTable create) {
            var keys = Lists.where(create.constraints(), FkTypeMismatchRule::single);
            if (keys.isEmpty()) {
                return Seq.empty();
            }
            var types = types(create);
            return Seq.from(keys).flatMap(key -> mismatch(step, create.table(), key, types));
        }
        if (step.fact() instanceof AddColumn add) {
            var types = Map.of(add.column().name(), add.column().type());
            return Seq.from(Lists.where(add.column().constraints(), FkTypeMismatchRule::single))
                    .flatMap(key -> mismatch(step, add.table(), key, types));
        }
        return step.fact() instanceof AddConstraint add && single(add.constraint())
                ? mismatch(step, add.table(), add.constraint(), types(step, add.table()))
                : Seq.empty();
    }

    private static boolean single(NewConstraint key) {
        return key.references() != null && key.columns().size() == 1;
    }

    private static Map<String, DataType> types(CreateTable create) {
        return Seq.from(create.columns()).stream()
                .collect(Collectors.toMap(NewColumn::name, NewColumn::type, (first, again) -> first));
    }

    private static Map<String, DataType> types(Step step, TableName table) {
        return Seq.from(step.schema().table(table).columns()).filter(column -> column.type() != null).stream()
                .collect(Collectors.toMap(Column::name, column -> Objects.requireNonNull(column.type())));
    }

    private static Seq<Remark> mismatch(Step step, TableName table, NewConstraint key, Map<String, DataType> types) {
        var to = Objects.requireNonNull(key.references());
        var there = to.equals(table) ? types : types(step, to);
        var column = key.columns().get(0);
        return Seq.from(referenced(step, key)
                .map(there::get)
                .filter(type -> types.containsKey(column) && differ(step, types.get(column), type))
                .map(type -> Remark.on(
                        table,
                        column + " of " + table + " is " + types.get(column) + ", but what it refers to in "
                                + key.references() + " is " + type + ".")));
    }

    private static Optional<String> referenced(Step step, NewConstraint key) {
        return key.referencedColumns().isEmpty()
                ? Seq.from(step.schema()
                                .table(Objects.requireNonNull(key.references()))
                                .constraints())
                        .filter(known -> known.kind() == Kind.PRIMARY_KEY
                                && known.columns().size() == 1)
                        .flatMap(known -> Seq.from(known.columns()))
                        .findFirst()
                : Seq.from(key.referencedColumns()).findFirst();
    }

    private static boolean differ(Step step, @Nullable DataType own, DataType other) {
        return own != null
                && !own.array()
                && !stem(step.schema().types().baseOf(own))
                        .equals(stem(step.schema().types().baseOf(other)));
    }

    /** What a serial is made of; strings of any length compare alike. */
    private static String stem(DataType type) {
        return switch (type.name()) {
            case "serial" -> "integer";
            case "bigserial" -> "bigint";
            case "smallserial" -> "smallint";
            case "varchar" -> "text";
            default -> type.name();
        };
    }
}

package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.AddColumn;
import dev.lockkeeper.lint.fact.AddConstraint;
import dev.lockkeeper.lint.fact.CreateTable;
import dev.lockkeeper.lint.fact.Fact;
import dev.lockkeeper.lint.fact.NewConstraint;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.plan.IndexPlans;
import dev.lockkeeper.lint.plan.Sql;
import dev.lockkeeper.lint.schema.Constraint;
import dev.lockkeeper.lint.schema.Constraint.Kind;
import dev.lockkeeper.lint.schema.Index;
import dev.lockkeeper.lint.schema.Schema;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A new foreign key whose columns no index begins with, once everything has been made. */
final class FkMissingIndexRule implements Rule {

    @Override
    public String id() {
        return "fk-missing-index";
    }

    @Override
    public Facts about() {
        return Facts.of(AddColumn.class, AddConstraint.class, CreateTable.class);
    }

    @Override
    public Seq<Remark> check(Step step) {
        return Seq.from(keys(step.fact())).map(key -> {
            var table = table(step.fact());
            return remark(step, table, key).ifAtEnd(end -> end.known(table).isPresent() && !begun(end, table, key));
        });
    }

    private static Remark remark(Step step, TableName table, NewConstraint key) {
        var columns = Sql.names(key.columns());
        var remark = Remark.on(
                        table,
                        "No index of " + table + " begins with " + columns + ", so each delete in " + key.references()
                                + " reads all of " + table + ".")
                .safer(IndexPlans.create("CREATE INDEX " + Sql.name(name(table, key)) + " ON " + Sql.name(table) + " ("
                        + columns + ")"));
        return told(step, table, key) ? remark : remark.needing("the indexes of " + table);
    }

    /** Whether more is known of the table than the key itself says. */
    private static boolean told(Step step, TableName table, NewConstraint key) {
        return step.fact() instanceof CreateTable
                || !step.existed(table)
                || Lists.any(step.schema().table(table).columns(), column -> !key.columns()
                        .contains(column.name()));
    }

    private static String name(TableName table, NewConstraint key) {
        return table.name() + "_" + String.join("_", key.columns()) + "_idx";
    }

    private static boolean begun(Schema end, TableName table, NewConstraint key) {
        var columns = Set.copyOf(key.columns());
        var keys = Seq.from(end.table(table).constraints())
                .filter(known -> known.kind() == Kind.PRIMARY_KEY || known.kind() == Kind.UNIQUE)
                .map(Constraint::columns);
        var indexes = Seq.from(end.indexesOn(table)).map(Index::columns);
        return Seq.concat(keys, indexes).anyMatch(known -> Seq.from(known).limit(columns.size()).stream()
                .collect(Collectors.toSet())
                .equals(columns));
    }

    private static TableName table(@Nullable Fact fact) {
        if (fact instanceof CreateTable create) {
            return create.table();
        }
        return fact instanceof AddColumn add ? add.table() : ((AddConstraint) Objects.requireNonNull(fact)).table();
    }

    private static List<NewConstraint> keys(@Nullable Fact fact) {
        if (fact instanceof CreateTable create) {
            return foreign(create.constraints());
        }
        if (fact instanceof AddColumn add) {
            return foreign(add.column().constraints());
        }
        return fact instanceof AddConstraint add ? foreign(List.of(add.constraint())) : List.of();
    }

    private static List<NewConstraint> foreign(List<NewConstraint> constraints) {
        return Lists.where(constraints, constraint -> constraint.kind() == Kind.FOREIGN_KEY);
    }
}

package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.Guard;
import dev.lockkeeper.lint.GuardKind;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.AddColumn;
import dev.lockkeeper.lint.fact.RenameColumn;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.plan.Sql;

/** A new table or column that nobody explains. */
final class GuardCommentRule extends GuardRule {

    GuardCommentRule() {
        super(GuardKind.COMMENT, NewTable.FACTS.and(AddColumn.class));
    }

    @Override
    Seq<Remark> check(Step step, Guard guard) {
        var on = guard.one("on");
        var tables =
                on.equals("columns") ? Seq.<Remark>empty() : NewTable.in(step).map(GuardCommentRule::remark);
        return on.equals("tables") ? tables : Seq.concat(tables, columns(step).map(GuardCommentRule::remark));
    }

    /** Only what is new needs to be explained. */
    private static Seq<GivenColumn> columns(Step step) {
        return step.fact() instanceof RenameColumn ? Seq.empty() : GivenColumn.named(step);
    }

    private static Remark remark(TableName table) {
        return Remark.on(table, table + " has no comment.")
                .safer("COMMENT ON TABLE " + Sql.name(table) + " IS 'what a row of it is';")
                .ifAtEnd(end -> end.known(table)
                        .filter(known -> !known.traits().commented())
                        .isPresent());
    }

    private static Remark remark(GivenColumn column) {
        return Remark.on(column.table(), column.name() + " of " + column.table() + " has no comment.")
                .ifAtEnd(end -> column.at(end).isPresent()
                        && end.table(column.table())
                                .traits()
                                .commentOn(column.name())
                                .isEmpty());
    }
}

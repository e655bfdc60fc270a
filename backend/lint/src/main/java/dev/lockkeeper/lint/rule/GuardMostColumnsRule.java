package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.Guard;
import dev.lockkeeper.lint.GuardKind;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.AddColumn;
import dev.lockkeeper.lint.list.Seq;

/** A table with more columns than agreed. */
final class GuardMostColumnsRule extends GuardRule {

    GuardMostColumnsRule() {
        super(GuardKind.MOST_COLUMNS, NewTable.FACTS.and(AddColumn.class));
    }

    @Override
    Seq<Remark> check(Step step, Guard guard) {
        int most = Integer.parseInt(guard.one("most"));
        var grown = step.fact() instanceof AddColumn add ? Seq.of(add.table()) : Seq.<TableName>empty();
        return Seq.concat(NewTable.in(step), grown)
                .map(table -> Remark.on(table, table + " has more than " + most + " columns.")
                        .ifAtEnd(end -> end.known(table)
                                .filter(known -> known.columns().size() > most)
                                .isPresent()));
    }
}

package dev.lockkeeper.lint.rule;

import static dev.lockkeeper.lint.Consequence.WILL_FAIL;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.CreateTable;
import dev.lockkeeper.lint.fact.NewColumn;
import dev.lockkeeper.lint.fact.Query;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.list.Seq;
import java.util.HashSet;
import java.util.Optional;

/** The same column twice. */
final class DuplicateColumnAssignmentRule implements Rule {

    @Override
    public String id() {
        return "duplicate-column-assignment";
    }

    @Override
    public Facts about() {
        return Facts.of(CreateTable.class, Query.class);
    }

    @Override
    public Seq<Remark> check(Step step) {
        if (step.fact() instanceof Query query) {
            return Seq.from(query.writes()).flatMap(write -> Seq.from(write.repeated())
                    .map(column -> remark(write.table(), column).at(write.offset())));
        }
        return step.fact() instanceof CreateTable create ? Seq.from(repeated(create)) : Seq.empty();
    }

    private static Optional<Remark> repeated(CreateTable create) {
        var seen = new HashSet<String>();
        return Lists.first(Lists.map(create.columns(), NewColumn::name), name -> !seen.add(name))
                .map(name -> remark(create.table(), name));
    }

    private static Remark remark(TableName table, String column) {
        return Remark.on(table, column + " of " + table + " is named twice, and the server refuses that.")
                .meaning(WILL_FAIL);
    }
}

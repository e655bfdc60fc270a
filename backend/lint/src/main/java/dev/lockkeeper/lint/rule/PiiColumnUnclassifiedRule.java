package dev.lockkeeper.lint.rule;

import static dev.lockkeeper.lint.Consequence.UNKNOWN_EFFECT;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.CommentOn;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.plan.Sql;
import dev.lockkeeper.lint.schema.Column;
import java.util.Map;

/** A new column that seems personal, and nobody has said so. */
final class PiiColumnUnclassifiedRule implements Rule {

    @Override
    public String id() {
        return "pii-column-unclassified";
    }

    @Override
    public Facts about() {
        return Added.FACTS.and(CommentOn.class);
    }

    private static final Map<String, String> WORDS = Map.of(
            "email", "an e-mail address",
            "phone", "a phone number",
            "name", "a person's name",
            "birth", "when or where somebody was born",
            "address", "somebody's address",
            "national", "an official number of a person",
            "bank", "an account or card number",
            "network", "an address on the network",
            "special", "something that is especially protected",
            "income", "somebody's income");

    @Override
    public Seq<Remark> check(Step step) {
        if (step.fact() instanceof CommentOn comment) {
            return told(step, comment);
        }
        return Added.in(step)
                .flatMap(added -> Seq.from(PersonalColumns.kind(step, added.table(), added.name(), added.type()))
                        .flatMap(kind -> remark(step, added.table(), added.name(), kind)));
    }

    static Seq<Remark> remark(Step step, TableName table, String column, String kind) {
        var remark = Remark.on(
                        table, column + " of " + table + " seems to hold " + WORDS.getOrDefault(kind, kind) + ".")
                .safer("COMMENT ON COLUMN " + Sql.name(table) + "." + Sql.name(column) + " IS 'pii:" + kind + "';")
                .meaning(UNKNOWN_EFFECT);
        return remark.ifAtEnd(end -> end.known(table)
                        .filter(known -> known.column(column).isPresent())
                        .filter(known -> !PersonalColumns.classified(step, end, table, column))
                        .isPresent())
                .alone();
    }

    /** A new column whose name says nothing, and whose comment does. */
    private Seq<Remark> told(Step step, CommentOn comment) {
        if (comment.table() == null
                || comment.column() == null
                || step.settings().privacy().classifies(comment.text())) {
            return Seq.empty();
        }
        var column =
                step.schema().table(comment.table()).column(comment.column()).filter(Column::created);
        if (column.isEmpty()
                || PersonalColumns.kind(
                                step,
                                comment.table(),
                                comment.column(),
                                column.get().type())
                        .isPresent()) {
            return Seq.empty();
        }
        var table = comment.table();
        var named = comment.column();
        return Seq.from(PersonalData.in(table, comment.text(), column.get().type()))
                .flatMap(kind -> remark(step, table, named, kind));
    }
}

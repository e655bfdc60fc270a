package dev.lockkeeper.lint.rule;

import static dev.lockkeeper.lint.Consequence.LOSES_DATA;

import dev.lockkeeper.lint.fact.Query;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.query.Select;
import dev.lockkeeper.lint.query.Select.Use;

/** Tables side by side without a condition between them. */
final class UpdateFromCartesianRule implements Rule {

    @Override
    public String id() {
        return "update-from-cartesian";
    }

    @Override
    public Facts about() {
        return Facts.of(Query.class);
    }

    @Override
    public Seq<Remark> check(Step step) {
        return step.fact() instanceof Query query
                ? Seq.from(query.selects())
                        .filter(select -> select.use() == Use.CHANGE)
                        .flatMap(select -> Seq.from(Joins.apart(select)).map(other -> remark(select, other)))
                : Seq.empty();
    }

    private static Remark remark(Select select, String other) {
        return Remark.on(
                        null,
                        "Nothing ties " + other + " to " + select.target()
                                + ": every row is met by every other, and one of them wins by chance.")
                .at(select.offset())
                .meaning(LOSES_DATA);
    }
}

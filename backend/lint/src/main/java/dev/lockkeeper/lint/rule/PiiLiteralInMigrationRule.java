package dev.lockkeeper.lint.rule;

import static dev.lockkeeper.lint.Consequence.NO_WAY_BACK;

import dev.lockkeeper.lint.fact.CommentOn;
import dev.lockkeeper.lint.fact.Query;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.query.Select.Use;
import java.util.HashSet;

/** Somebody's data in the script itself. */
final class PiiLiteralInMigrationRule implements Rule {

    @Override
    public String id() {
        return "pii-literal-in-migration";
    }

    @Override
    public Facts about() {
        return Facts.of(CommentOn.class, Query.class);
    }

    @Override
    public Seq<Remark> check(Step step) {
        if (step.fact() instanceof CommentOn comment) {
            return Seq.from(PersonalValue.in(comment.text(), null)).map(kind -> remark(kind, "a comment"));
        }
        if (!(step.fact() instanceof Query query)
                || query.writes().isEmpty() && Lists.none(query.selects(), select -> select.use() == Use.CHANGE)) {
            return Seq.empty();
        }
        var said = new HashSet<PersonalValue>();
        return Seq.from(query.literals())
                .flatMap(literal -> Seq.from(PersonalValue.in(literal.text(), literal.column()))
                        .filter(said::add)
                        .map(kind -> remark(kind, "this statement").at(literal.offset())));
    }

    private static Remark remark(PersonalValue kind, String place) {
        return Remark.on(null, kind.words() + " stands in " + place + ", and so in the repository for ever.")
                .meaning(NO_WAY_BACK);
    }
}

package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.Guard;
import dev.lockkeeper.lint.GuardKind;
import dev.lockkeeper.lint.fact.CommentOn;
import dev.lockkeeper.lint.list.Seq;

/** Columns named like personal data that nobody has declared: by the dictionary, and by the guard's own words. */
final class GuardPersonalColumnRule extends GuardRule {

    private final PiiColumnUnclassifiedRule dictionary = new PiiColumnUnclassifiedRule();

    GuardPersonalColumnRule() {
        super(GuardKind.PERSONAL_COLUMN, GivenColumn.FACTS.and(CommentOn.class));
    }

    @Override
    Seq<Remark> check(Step step, Guard guard) {
        var words = guard.all("words");
        var own = GivenColumn.named(step)
                .filter(column -> Globs.any(words, column.name()))
                .map(column -> Remark.on(
                                column.table(),
                                column.name() + " of " + column.table() + " is not declared as personal data.")
                        .ifAtEnd(end -> column.at(end).isPresent()
                                && !PersonalColumns.classified(step, end, column.table(), column.name())));
        return Seq.concat(dictionary.check(step), own);
    }
}

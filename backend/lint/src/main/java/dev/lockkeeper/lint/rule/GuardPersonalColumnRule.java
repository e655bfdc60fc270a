package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.Guard;
import dev.lockkeeper.lint.GuardKind;
import dev.lockkeeper.lint.fact.CommentOn;
import dev.lockkeeper.lint.list.Seq;
import java.util.List;

/** Columns named like personal data that nobody has declared: by the dictionary, and by the guard's own words. */
final class GuardPersonalColumnRule extends GuardRule {

    private final PiiColumnUnclassifiedRule dictionary = new PiiColumnUnclassifiedRule();

    GuardPersonalColumnRule() {
        super(GuardKind.PERSONAL_COLUMN, GivenColumn.FACTS.and(CommentOn.class));
    }

    @Override
    Seq<Remark> check(Step step, Guard guard) {
        var words = guard.all("words");
        var given = GivenColumn.named(step).flatMap(column -> said(step, words, column));
        return step.fact() instanceof CommentOn ? dictionary.check(step) : given;
    }

    /** What the dictionary knows is told of by that alone, whatever the guard's words are. */
    private static Seq<Remark> said(Step step, List<String> words, GivenColumn column) {
        return PersonalColumns.kind(step, column.table(), column.name(), column.type())
                .map(kind -> PiiColumnUnclassifiedRule.remark(step, column.table(), column.name(), kind))
                .orElseGet(() ->
                        Globs.any(words, column.name()) ? own(step, column).alone() : Seq.empty());
    }

    private static Remark own(Step step, GivenColumn column) {
        return Remark.on(column.table(), column.name() + " of " + column.table() + " is not declared as personal data.")
                .ifAtEnd(end -> column.at(end).isPresent()
                        && !PersonalColumns.classified(step, end, column.table(), column.name()));
    }
}

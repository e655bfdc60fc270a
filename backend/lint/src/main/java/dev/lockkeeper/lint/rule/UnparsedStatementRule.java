package dev.lockkeeper.lint.rule;

import static dev.lockkeeper.lint.Consequence.UNKNOWN_EFFECT;

import dev.lockkeeper.lint.list.Seq;

/** Text that the grammar does not know, and placeholders that nobody has filled in. */
final class UnparsedStatementRule implements Rule {

    @Override
    public String id() {
        return "unparsed-statement";
    }

    @Override
    public Seq<Remark> check(Step step) {
        var statement = step.statement();
        if (statement.problem() != null) {
            return Remark.on(null, "This statement " + statement.problem() + ".")
                    .at(statement.problemOffset())
                    .meaning(UNKNOWN_EFFECT)
                    .alone();
        }
        return statement.placeholders().isEmpty() ? Seq.empty() : placeholders(step);
    }

    private static Seq<Remark> placeholders(Step step) {
        if (step.fact() != null && !step.fact().equals(step.statement().facts().get(0))) {
            return Seq.empty();
        }
        var names = String.join(", ", step.statement().placeholders());
        return Remark.on(null, "The value of " + names + " is not known, so the statement was read with the bare name.")
                .meaning(UNKNOWN_EFFECT)
                .alone();
    }
}

package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.Guard;
import dev.lockkeeper.lint.GuardKind;
import dev.lockkeeper.lint.RuleBook;
import dev.lockkeeper.lint.list.Seq;

/** Speaks where a decision asks for it, of the tables that the decision is about, as loudly as it says. */
abstract class GuardRule implements Rule {

    static final String CATEGORY = RuleBook.GUARDS;

    private final GuardKind kind;
    private final Facts about;

    GuardRule(GuardKind kind, Facts about) {
        this.kind = kind;
        this.about = about;
    }

    @Override
    public final String id() {
        return kind.rule();
    }

    @Override
    public final Facts about() {
        return about;
    }

    @Override
    public final Seq<Remark> check(Step step) {
        return Seq.from(step.settings().guards())
                .filter(guard -> guard.rule().equals(kind.rule()))
                .flatMap(guard -> check(step, guard)
                        .filter(remark -> remark.table() == null || guard.covers(remark.table()))
                        .map(remark -> remark.by(guard)));
    }

    /** What is said of tables that the guard leaves alone does not count. */
    abstract Seq<Remark> check(Step step, Guard guard);
}

package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.list.Seq;

/** Looks at one fact, before it has happened, and says what there is to say. */
public interface Rule {

    String id();

    Seq<Remark> check(Step step);

    /** What it looks at; of anything else it has nothing to say, and is not asked. */
    default Facts about() {
        return Facts.ANY;
    }

    /** Whether it speaks where nobody has asked for it. */
    default boolean onByDefault() {
        return true;
    }
}

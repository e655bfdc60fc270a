package dev.lockkeeper.lint.rule;

import java.util.stream.Stream;

/** Looks at one fact, before it has happened, and says what there is to say. */
public interface Rule {

    String id();

    Stream<Remark> check(Step step);

    /** What it looks at; of anything else it has nothing to say, and is not asked. */
    default Facts about() {
        return Facts.ANY;
    }

    /** Whether it speaks where nobody has asked for it. */
    default boolean onByDefault() {
        return true;
    }

    /** Whether it wants to look at the step again when the whole migration has been walked. */
    default boolean waitsFor(Step step) {
        return false;
    }

    /** The second look: the schema is as the migration leaves it; locks and effects are those of the step. */
    default Stream<Remark> checkLate(Step step) {
        return Stream.empty();
    }
}

package dev.lockkeeper.lint.walk;

import dev.lockkeeper.lint.fact.Fact;
import dev.lockkeeper.lint.fact.SetIsolation;
import dev.lockkeeper.lint.fact.TransactionControl;
import dev.lockkeeper.lint.list.Lists;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The places in an open transaction that can be gone back to, and what the database was there. */
final class Savepoints {

    private record Mark(@Nullable String name, World world) {}

    private final Deque<Mark> marks = new ArrayDeque<>();
    private boolean failed;
    private boolean asked;

    /** Another connection: no transaction is open on it. */
    void startOver() {
        marks.clear();
        failed = false;
        asked = false;
    }

    /** Whether the transaction takes nothing any more but its end. */
    boolean failed() {
        return failed;
    }

    /** Whether a transaction is open that has no savepoint of that name. */
    boolean lacks(TransactionControl control) {
        boolean named = control.kind() == TransactionControl.Kind.ROLLBACK_TO
                || control.kind() == TransactionControl.Kind.RELEASE;
        return named && !marks.isEmpty() && Lists.none(marks, mark -> Objects.equals(control.name(), mark.name()));
    }

    /** Whether it is too late to say how the transaction is kept apart from others. */
    boolean asked() {
        return asked || marks.size() > 1;
    }

    void ask(List<Fact> facts, boolean open) {
        asked = open && (asked || Lists.any(facts, fact -> !SetIsolation.before(fact)));
    }

    void fail() {
        failed = !marks.isEmpty();
    }

    /** The database after the command. */
    World run(TransactionControl control, World now) {
        return switch (control.kind()) {
            case BEGIN -> begin(now);
            case COMMIT -> failed ? back(now) : end(now);
            case ROLLBACK -> back(now);
            case SAVEPOINT -> {
                mark(control.name(), now);
                yield now;
            }
            case ROLLBACK_TO -> back(control.name(), now);
            case RELEASE, OTHER -> now;
        };
    }

    private World begin(World now) {
        if (marks.isEmpty()) {
            marks.push(new Mark(null, now.copy()));
        }
        return now;
    }

    private void mark(@Nullable String name, World now) {
        if (!marks.isEmpty()) {
            marks.push(new Mark(name, now.copy()));
        }
    }

    private World end(World now) {
        marks.clear();
        return now;
    }

    private World back(World now) {
        var first = marks.peekLast();
        marks.clear();
        failed = false;
        return first == null ? now : first.world();
    }

    private World back(@Nullable String name, World now) {
        boolean there = name != null && Lists.any(marks, mark -> Objects.equals(name, mark.name()));
        if (!there) {
            return now;
        }
        while (!Objects.equals(name, marks.element().name())) {
            marks.pop();
        }
        failed = false;
        return marks.element().world().copy();
    }
}

package dev.lockkeeper.lint.walk;

import dev.lockkeeper.lint.fact.DefineRoutine;
import java.util.ArrayDeque;
import java.util.Deque;

/** The routines whose bodies are being followed, so that no chain of calls goes on for ever. */
final class Calls {

    /** Calls in calls: deeper ones are not followed. */
    private static final int DEEPEST = 8;

    /** Statements run by calls, in one statement of a script: after so many the answer is known well enough. */
    private static final int MOST = 2_000;

    private final Deque<DefineRoutine> open = new ArrayDeque<>();
    private int run;

    void startStatement() {
        run = 0;
    }

    /** Whether the call is followed; then it is to be left, too. */
    boolean enter(DefineRoutine routine) {
        run += routine.body().size();
        if (open.contains(routine) || open.size() >= DEEPEST || run > MOST) {
            return false;
        }
        open.push(routine);
        return true;
    }

    void leave() {
        open.pop();
    }

    boolean none() {
        return open.isEmpty();
    }
}

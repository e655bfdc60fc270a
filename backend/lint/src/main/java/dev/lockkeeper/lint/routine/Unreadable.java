package dev.lockkeeper.lint.routine;

/** The body does not go on as PL/pgSQL does. */
final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1;

    final int offset;

    Unreadable(String problem, int offset) {
        super(problem, null, false, false);
        this.offset = offset;
    }
}

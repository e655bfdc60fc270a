package dev.lockkeeper.explain.read;

/** Why a text is no plan, and where. */
final class Unreadable extends Exception {

    private static final long serialVersionUID = 1;

    private final int line;

    Unreadable(int line, String message) {
        super(message, null, false, false);
        this.line = line;
    }

    int line() {
        return line;
    }
}

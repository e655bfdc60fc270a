package dev.lockkeeper.lint.config;

/** A configuration that cannot be followed, with the place where it goes wrong. */
public final class BadConfiguration extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final String sentence;

    BadConfiguration(String file, int line, String message) {
        super(file + ":" + line + ": " + message);
        this.line = line;
        this.sentence = message;
    }

    int line() {
        return line;
    }

    /** The message without its place. */
    String sentence() {
        return sentence;
    }
}

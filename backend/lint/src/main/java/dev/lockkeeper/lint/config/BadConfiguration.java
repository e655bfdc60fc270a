package dev.lockkeeper.lint.config;

/** A configuration that cannot be followed, with the place where it goes wrong. */
public final class BadConfiguration extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadConfiguration(String file, int line, String message) {
        super(file + ":" + line + ": " + message);
    }
}

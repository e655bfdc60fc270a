package dev.lockkeeper.lint;

/** A policy that nothing can be weighed by; the message says what is wrong with it, and where. */
public final class UnusablePolicy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnusablePolicy(String message) {
        super(message);
    }
}

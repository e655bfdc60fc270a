package dev.lockkeeper.lint.cli;

/** What was asked cannot be done as it was asked: exit code 2, and the message on standard error. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Refusal(String message) {
        super(message);
    }
}

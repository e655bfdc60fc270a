package dev.lockkeeper.lint.output;

import dev.lockkeeper.lint.Severity;

/** Colour for terminals, or none. */
record Ink(boolean colour) {

    private static final String RESET = "\u001b[0m";

    String of(Severity severity, String text) {
        return switch (severity) {
            case ERROR -> dyed("\u001b[31m", text);
            case WARN -> dyed("\u001b[33m", text);
            case INFO -> dyed("\u001b[36m", text);
        };
    }

    String bold(String text) {
        return dyed("\u001b[1m", text);
    }

    String faint(String text) {
        return dyed("\u001b[2m", text);
    }

    private String dyed(String code, String text) {
        return colour ? code + text + RESET : text;
    }
}

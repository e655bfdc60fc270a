package dev.lockkeeper.access;

import java.util.Arrays;
import java.util.Optional;

/** What an API token may be used for; its member's role bounds it as well. */
public enum Scope {
    READ("read"),
    MIGRATIONS_WRITE("migrations:write"),
    EXECUTIONS_WRITE("executions:write"),
    OBLIGATIONS_WRITE("obligations:write"),
    DECISIONS_WRITE("decisions:write"),
    POLICY_WRITE("policy:write"),
    INCIDENTS_WRITE("incidents:write");

    private final String text;

    Scope(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    public static Optional<Scope> of(String text) {
        return Arrays.stream(values()).filter(scope -> scope.text.equals(text)).findFirst();
    }

    String authority() {
        return "SCOPE_" + text;
    }
}

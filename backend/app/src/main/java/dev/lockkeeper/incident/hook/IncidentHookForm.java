package dev.lockkeeper.incident.hook;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A door as typed. The secret goes in and never comes out again: the form is shown without it. */
record IncidentHookForm(
        String name,
        @NotNull IncidentHookKind kind,
        @Nullable UUID database,
        String secret) {

    static final IncidentHookForm BLANK = new IncidentHookForm("", IncidentHookKind.PAGERDUTY, null, "");

    IncidentHookForm {
        name = orEmpty(name);
        kind = kind == null ? IncidentHookKind.GENERIC : kind;
        secret = orEmpty(secret);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Without the secret: forms end up in logs. */
    @Override
    public String toString() {
        return "IncidentHookForm[name=%s]".formatted(name);
    }
}

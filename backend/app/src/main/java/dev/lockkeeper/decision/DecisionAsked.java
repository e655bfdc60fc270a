package dev.lockkeeper.decision;

import org.jspecify.annotations.Nullable;

/** What the address of a list asks for, as it stands there; the names are the parameters'. */
record DecisionAsked(
        @Nullable String q,
        @Nullable String status,
        @Nullable String category,
        @Nullable String domain,
        @Nullable String table,
        @Nullable String service,
        @Nullable String decider,
        @Nullable String due) {}

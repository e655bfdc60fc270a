package dev.lockkeeper.incident;

import org.jspecify.annotations.Nullable;

/** What a list of incidents is narrowed to; it stands in the address. */
public record IncidentFilter(
        @Nullable CauseTag cause,
        @Nullable State state,
        @Nullable String tag) {

    public IncidentFilter {
        tag = tag == null || tag.isBlank() ? null : tag.strip();
    }

    /** A cause, or that none has been named yet. */
    public enum CauseTag {
        SCHEMA_FLAW,
        QUERY_FLAW,
        MIGRATION_FLAW,
        NOT_DATABASE,
        UNTAGGED
    }

    /** Whether it still hurts. */
    public enum State {
        OPEN,
        RESTORED
    }

    public boolean isEmpty() {
        return cause == null && state == null && tag == null;
    }
}

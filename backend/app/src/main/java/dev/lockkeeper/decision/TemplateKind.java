package dev.lockkeeper.decision;

/** What a template is a beginning of. */
public enum TemplateKind {
    RECORD,
    PULL_REQUEST,
    DESIGN_BRIEF,
    BACKFILL_PLAN,
    QUERY_REVIEW,
    AI_PROMPT;

    /** Whether it is filled from a migration; a record begins one of its own. */
    public boolean isOfMigration() {
        return this != RECORD;
    }
}

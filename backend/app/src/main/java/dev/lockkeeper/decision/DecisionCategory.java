package dev.lockkeeper.decision;

/** What a decision is about. */
public enum DecisionCategory {
    PARTITIONING,
    TENANT_ISOLATION,
    DELETION_STRATEGY,
    INDEXING,
    NAMING,
    TYPES_AND_KEYS,
    PRIVACY_AND_RETENTION,
    REFERENCE_DATA,
    AUDIT,
    READ_MODELS,
    ENGINE_CHOICE,
    REPLICATION_AND_CUTOVER,
    OTHER
}

package dev.lockkeeper.decision.adr;

/** In which form a record was written. */
public enum AdrLayout {
    LOCKKEEPER,
    MADR_4,
    MADR_3,
    MADR_2,
    LOG4BRAINS,
    NYGARD
}

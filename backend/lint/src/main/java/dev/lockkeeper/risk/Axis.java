package dev.lockkeeper.risk;

/** The questions asked of a migration; the worst answer is the tier. */
public enum Axis {
    AVAILABILITY,
    DATA_LOSS,
    COMPATIBILITY,
    WAY_BACK,
    FAILS_ON_DATA,
    CERTAINTY,
    POLICY
}

package dev.lockkeeper.lint;

/** What a finding means beyond locks and time; the risk model turns each into an axis and a tier. */
public enum Consequence {
    LOSES_DATA,
    MAY_LOSE_DATA,
    BREAKS_CLIENTS,
    MAY_BREAK_CLIENTS,
    NO_WAY_BACK,
    MAY_FAIL_ON_DATA,
    UNKNOWN_EFFECT,
    WILL_FAIL
}

package dev.lockkeeper.risk;

/** How the author means to get back. */
public enum Posture {
    REVERSIBLE,
    FORWARD_FIX,
    IRREVERSIBLE
}

package dev.lockkeeper.lint;

/** What a finding speaks of; quality never moves a tier. */
public enum Channel {
    DANGER,
    QUALITY
}

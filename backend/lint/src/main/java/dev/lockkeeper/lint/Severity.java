package dev.lockkeeper.lint;

/** How loudly a finding speaks. */
public enum Severity {
    INFO,
    WARN,
    ERROR
}

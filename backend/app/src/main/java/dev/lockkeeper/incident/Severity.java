package dev.lockkeeper.incident;

/** How bad it is for those whom the service serves. */
public enum Severity {
    CRITICAL,
    MAJOR,
    MINOR
}

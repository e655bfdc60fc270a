package dev.lockkeeper.lint;

/** How busy a table is: declared, or read from statistics, never guessed. */
public enum Heat {
    COLD,
    NORMAL,
    HOT
}

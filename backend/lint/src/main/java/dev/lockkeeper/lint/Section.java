package dev.lockkeeper.lint;

/**
 * A part of a script's text that runs; what lies between sections does not.
 *
 * @param from offset of its first character
 * @param to offset after its last character
 */
public record Section(int from, int to, TransactionMode mode) {}

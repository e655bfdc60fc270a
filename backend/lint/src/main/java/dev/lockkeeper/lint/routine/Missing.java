package dev.lockkeeper.lint.routine;

/**
 * A part of a text that is known only when it runs.
 *
 * @param name what stands there
 * @param offset where in the script
 * @param quoted whether it can only become a name or a value, whatever it is
 */
public record Missing(String name, int offset, boolean quoted) {}

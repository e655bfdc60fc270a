package dev.lockkeeper.lint;

/**
 * What is odd about a file, apart from its SQL.
 *
 * @param line 1-based, 0 where it is about the whole file
 */
public record FileNote(String path, int line, String message) {}

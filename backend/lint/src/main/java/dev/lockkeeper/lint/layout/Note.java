package dev.lockkeeper.lint.layout;

/**
 * Something about the files that whoever runs them should know.
 *
 * @param line 1-based, 0 where it is about the whole file
 */
public record Note(String path, int line, String message) {}

package dev.lockkeeper.lint.source;

/**
 * A comment, with its signs.
 *
 * @param from where in the script it begins
 * @param text as written, to the end of its line or to its closing sign
 * @param inString whether it stands inside a string, such as a routine's body
 */
public record Comment(int from, String text, boolean inString) {}

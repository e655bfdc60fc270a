package dev.lockkeeper.lint.fact;

/**
 * Another name or schema for something that is no table.
 *
 * @param kind such as TYPE, or VALUE for a label of an enum
 * @param to as in "RENAME TO x" or "SET SCHEMA x"
 */
public record RenameObject(String kind, String name, String to) implements Fact {}

package dev.lockkeeper.lint.fact;

/**
 * CREATE or ALTER of a function or procedure, as far as it is about whose rights it runs with.
 *
 * @param language lower case, "sql" when none is named
 * @param definer runs with the rights of its owner
 * @param pinsSearchPath sets its own search_path
 */
public record Routine(String name, boolean created, String language, boolean definer, boolean pinsSearchPath)
        implements Fact {}

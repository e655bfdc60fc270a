package dev.lockkeeper.lint.fact;

import org.jspecify.annotations.Nullable;

/**
 * CREATE, ALTER or DROP of a role.
 *
 * @param password in the clear, as the text has it; null when it has none
 */
public record RoleChange(String verb, String role, @Nullable String password) implements Fact {}

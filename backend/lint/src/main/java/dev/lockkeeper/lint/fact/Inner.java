package dev.lockkeeper.lint.fact;

/**
 * A statement inside a body.
 *
 * @param from where in the script it begins
 * @param to where in the script it ends
 */
public record Inner(Statement statement, String sql, int from, int to, Flow flow) {}

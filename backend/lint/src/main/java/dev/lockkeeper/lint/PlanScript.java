package dev.lockkeeper.lint;

/**
 * One script of a plan.
 *
 * @param name short and speaking, without a version, such as "validate orders_note_check"
 * @param inTransaction whether the runner may wrap it
 * @param purpose one sentence for whoever reads the plan
 * @param release 1-based; a higher one waits until the application's version before it is gone
 */
public record PlanScript(String name, String sql, boolean inTransaction, String purpose, int release) {}

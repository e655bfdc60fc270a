/**
 * The safer way as scripts to be run one after the other.
 *
 * <p>Rules begin at the makers ({@link dev.lockkeeper.lint.plan.ConstraintPlans} and its neighbours); each returns a
 * {@link dev.lockkeeper.lint.Plan}. What a plan holds ends in the schema that the original statement asks for.
 */
@NullMarked
package dev.lockkeeper.lint.plan;

import org.jspecify.annotations.NullMarked;

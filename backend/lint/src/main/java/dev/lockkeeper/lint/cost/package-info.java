/**
 * How long work takes, and how much that is for those who wait.
 *
 * <p>Both the linter's severities and the risk model's tiers are reckoned here, so that they never disagree.
 */
@NullMarked
package dev.lockkeeper.lint.cost;

import org.jspecify.annotations.NullMarked;

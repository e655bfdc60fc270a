/**
 * SQL in, facts and findings out.
 *
 * <p>The door is {@link dev.lockkeeper.lint.Linter}. No Spring, no database; every record here is stored as JSON.
 */
@NullMarked
package dev.lockkeeper.lint;

import org.jspecify.annotations.NullMarked;

/**
 * A query's plan as EXPLAIN printed it, in text or JSON, and what could be done about it.
 *
 * <p>The door is {@link dev.lockkeeper.explain.Explain}. No Spring, no database.
 */
@NullMarked
package dev.lockkeeper.explain;

import org.jspecify.annotations.NullMarked;

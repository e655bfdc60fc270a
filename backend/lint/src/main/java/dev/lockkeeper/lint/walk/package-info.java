/** Walks scripts statement by statement through schema, session and rules. */
@NullMarked
package dev.lockkeeper.lint.walk;

import org.jspecify.annotations.NullMarked;

/**
 * What a statement is, without a word of its syntax: each fact says what it locks, reads and rewrites, and what the
 * schema is after it.
 */
@NullMarked
package dev.lockkeeper.lint.fact;

import org.jspecify.annotations.NullMarked;

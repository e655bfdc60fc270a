/**
 * Bodies of DO blocks, functions and procedures in PL/pgSQL: which statements are inside, and how they come to run.
 *
 * <p>Starts at {@link dev.lockkeeper.lint.routine.Routine}. What it gives are passages of SQL; their meaning is read
 * elsewhere.
 */
@NullMarked
package dev.lockkeeper.lint.routine;

import org.jspecify.annotations.NullMarked;

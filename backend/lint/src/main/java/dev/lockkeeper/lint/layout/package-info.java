/**
 * From the files of a migration tool to ordered scripts: which way each goes, what of it runs, and which statements
 * share a transaction.
 *
 * <p>The door is {@link dev.lockkeeper.lint.layout.Layouts}. Each tool has a class of its own, which says where its
 * behaviour is described. No text is cut: what does not run is left out by ranges, so places stay those of the files.
 */
@NullMarked
package dev.lockkeeper.lint.layout;

import org.jspecify.annotations.NullMarked;

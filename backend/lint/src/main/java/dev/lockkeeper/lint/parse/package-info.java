/** Statements into facts: the grammar's tree is read here and nowhere else. */
@NullMarked
package dev.lockkeeper.lint.parse;

import org.jspecify.annotations.NullMarked;

/** The rules, one class and one page of text each; they read facts and the schema, never the parse tree. */
@NullMarked
package dev.lockkeeper.lint.rule;

import org.jspecify.annotations.NullMarked;

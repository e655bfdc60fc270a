/** What the linter found, in the shapes that people and tools read. */
@NullMarked
package dev.lockkeeper.lint.output;

import org.jspecify.annotations.NullMarked;

/** The file in which a team says what it wants of the linter. */
@NullMarked
package dev.lockkeeper.lint.config;

import org.jspecify.annotations.NullMarked;

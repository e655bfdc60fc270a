/** The linter on the command line. */
@NullMarked
package dev.lockkeeper.lint.cli;

import org.jspecify.annotations.NullMarked;

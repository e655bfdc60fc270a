/** What a team asks of the linter: plain records that are stored as JSON and read from a file. */
@NullMarked
package dev.lockkeeper.lint.settings;

import org.jspecify.annotations.NullMarked;

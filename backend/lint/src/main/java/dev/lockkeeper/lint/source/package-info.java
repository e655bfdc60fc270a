/** Text into statements: a lexer that takes anything, and the splitter that finds where statements end. */
@NullMarked
package dev.lockkeeper.lint.source;

import org.jspecify.annotations.NullMarked;

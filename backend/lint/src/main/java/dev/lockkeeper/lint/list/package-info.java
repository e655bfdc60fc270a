/** Short loops over short lists. */
@NullMarked
package dev.lockkeeper.lint.list;

import org.jspecify.annotations.NullMarked;

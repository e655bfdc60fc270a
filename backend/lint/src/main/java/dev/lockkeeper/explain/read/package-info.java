/** From pasted text to a plan: both formats become the same properties, and those become nodes. */
@NullMarked
package dev.lockkeeper.explain.read;

import org.jspecify.annotations.NullMarked;

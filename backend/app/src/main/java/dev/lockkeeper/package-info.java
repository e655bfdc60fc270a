@NullMarked
package dev.lockkeeper;

import org.jspecify.annotations.NullMarked;

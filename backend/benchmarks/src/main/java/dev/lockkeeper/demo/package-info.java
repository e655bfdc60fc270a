/** What the benchmarks take from the demo company. */
@NullMarked
package dev.lockkeeper.demo;

import org.jspecify.annotations.NullMarked;

/** Starts the packaged application, loads it, and writes down what it measured. A program of its own: it needs a JDK and wrk. */
@NullMarked
package dev.lockkeeper.benchmarks.drive;

import org.jspecify.annotations.NullMarked;

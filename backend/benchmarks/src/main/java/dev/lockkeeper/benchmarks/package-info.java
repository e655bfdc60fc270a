/**
 * What the benchmark adds to the application's class path: companies with many migrations, and a bare page to compare
 * with. Never part of the product.
 */
@NullMarked
package dev.lockkeeper.benchmarks;

import org.jspecify.annotations.NullMarked;

/** The parts of a query that rules ask about, read once from its text: levels, sources, comparisons, literals. */
@NullMarked
package dev.lockkeeper.lint.query;

import org.jspecify.annotations.NullMarked;

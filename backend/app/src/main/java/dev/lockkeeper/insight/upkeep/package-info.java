/**
 * Whether the tables that Insights reads still say what the other rooms' say: a check that comes round, an alarm, and
 * making them anew.
 *
 * <p>Start at {@link dev.lockkeeper.insight.upkeep.ReadModel}, which each of these tables has.
 */
@NullMarked
package dev.lockkeeper.insight.upkeep;

import org.jspecify.annotations.NullMarked;

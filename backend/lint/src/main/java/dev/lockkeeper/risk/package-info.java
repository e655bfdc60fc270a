/**
 * A lint report in, a tier with its reasons out; pure.
 *
 * <p>The door is {@link dev.lockkeeper.risk.RiskModel}. The tier is the maximum over the axes, never a sum.
 */
@NullMarked
package dev.lockkeeper.risk;

import org.jspecify.annotations.NullMarked;

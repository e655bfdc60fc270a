/**
 * What the practice is worth in money: a ledger, assumptions with their ranges, a frozen baseline.
 *
 * <p>Reckoning begins at {@link dev.lockkeeper.insight.roi.RoiFormula}, which is pure; steps are taken through
 * {@link dev.lockkeeper.insight.roi.RoiUpkeep} and {@link dev.lockkeeper.insight.roi.Ledger}.
 */
@NamedInterface("roi")
@NullMarked
package dev.lockkeeper.insight.roi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

package dev.lockkeeper.execution;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * How far an objective was kept over a period. What nobody measured is held against no execution: a failure is a miss of
 * all that ended, and not of those alone that somebody measured.
 *
 * @param eligible executions that ended within it while an objective held for them
 * @param misses how many of those missed it, by whatever
 * @param unmeasured how many of those missed nothing, though something that is asked for was not measured
 * @param target as it is now
 */
public record Attainment(int eligible, int misses, int unmeasured, BigDecimal target) {

    /** The share that missed nothing, from 0 to 1; nothing where nothing is known of any. */
    public Optional<BigDecimal> attained() {
        return isKnown() ? Optional.of(BigDecimal.ONE.subtract(ratio(misses, eligible))) : Optional.empty();
    }

    /** The share of misses allowed that is left: 1 without any, 0 when used up, below where overdrawn; nothing as above. */
    public Optional<BigDecimal> budgetLeft() {
        if (!isKnown()) {
            return Optional.empty();
        }
        var allowed = BigDecimal.valueOf(eligible).multiply(BigDecimal.ONE.subtract(target));
        return Optional.of(BigDecimal.ONE.subtract(BigDecimal.valueOf(misses).divide(allowed, MathContext.DECIMAL64)));
    }

    public boolean isBelowTarget() {
        return attained().filter(share -> share.compareTo(target) < 0).isPresent();
    }

    /** Where all are unmeasured, all of them would look kept, and nobody knows of one. */
    private boolean isKnown() {
        return eligible > unmeasured;
    }

    private static BigDecimal ratio(int part, int whole) {
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), MathContext.DECIMAL64);
    }
}

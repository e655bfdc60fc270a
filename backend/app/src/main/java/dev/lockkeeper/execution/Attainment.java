package dev.lockkeeper.execution;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * How far an objective was kept over a period.
 *
 * @param eligible executions that ended within it and could be judged
 * @param misses how many of those missed it, by whatever
 * @param unmeasured executions beside those that nobody can judge: what is asked for was not measured
 * @param target as it is now
 */
public record Attainment(int eligible, int misses, int unmeasured, BigDecimal target) {

    /** The share that kept to it, from 0 to 1; nothing where none could be judged. */
    public Optional<BigDecimal> attained() {
        return eligible == 0 ? Optional.empty() : Optional.of(BigDecimal.ONE.subtract(ratio(misses, eligible)));
    }

    /** The share of misses allowed that is left: 1 without any, 0 when used up, below where overdrawn; nothing as above. */
    public Optional<BigDecimal> budgetLeft() {
        if (eligible == 0) {
            return Optional.empty();
        }
        var allowed = BigDecimal.valueOf(eligible).multiply(BigDecimal.ONE.subtract(target));
        return Optional.of(BigDecimal.ONE.subtract(BigDecimal.valueOf(misses).divide(allowed, MathContext.DECIMAL64)));
    }

    public boolean isBelowTarget() {
        return attained().filter(share -> share.compareTo(target) < 0).isPresent();
    }

    private static BigDecimal ratio(int part, int whole) {
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), MathContext.DECIMAL64);
    }
}

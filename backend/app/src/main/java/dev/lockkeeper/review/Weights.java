package dev.lockkeeper.review;

import dev.lockkeeper.risk.RiskTier;

/** How much a review of each tier weighs in a reviewer's load. */
public record Weights(int low, int moderate, int high) {

    public static final Weights USUAL = new Weights(1, 2, 4);

    public int of(RiskTier tier) {
        return switch (tier) {
            case LOW -> low;
            case MODERATE -> moderate;
            case HIGH -> high;
        };
    }
}

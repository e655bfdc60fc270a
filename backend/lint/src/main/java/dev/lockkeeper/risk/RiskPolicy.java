package dev.lockkeeper.risk;

import dev.lockkeeper.lint.Costs;
import dev.lockkeeper.lint.Limits;

/** By what measure a tenant judges: how long who may wait, what work costs, and what makes a tier whatever the SQL is. */
public record RiskPolicy(Limits limits, Costs costs, Floors floors) {

    /** The product's own, for who has made none. */
    public static final RiskPolicy STANDARD = new RiskPolicy(Limits.STANDARD, Costs.STANDARD, Floors.STANDARD);
}

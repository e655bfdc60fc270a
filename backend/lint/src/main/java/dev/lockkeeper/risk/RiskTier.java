package dev.lockkeeper.risk;

import java.util.Locale;

/** How much care a migration needs. */
public enum RiskTier {
    LOW,
    MODERATE,
    HIGH;

    public RiskTier max(RiskTier other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** For addresses, labels and class names. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}

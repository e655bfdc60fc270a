package dev.lockkeeper.risk;

import dev.lockkeeper.lint.Burden;
import java.util.Locale;

/** How much care a migration needs. */
public enum RiskTier {
    LOW,
    MODERATE,
    HIGH;

    static RiskTier of(Burden burden) {
        return switch (burden) {
            case LIGHT -> LOW;
            case NOTICED -> MODERATE;
            case HEAVY -> HIGH;
        };
    }

    public RiskTier max(RiskTier other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** For addresses, labels and class names. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}

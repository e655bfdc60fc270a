package dev.lockkeeper.insight;

import dev.lockkeeper.risk.RiskTier;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Objects;

/** One finished migration in the sample. */
public record LeadTimeRow(int number, String title, RiskTier tier, boolean byAgent, LeadTime time) {

    Instant ended() {
        return Objects.requireNonNull(time.succeeded());
    }

    /** An item belongs to the month in which it ended. */
    YearMonth month() {
        return YearMonth.from(ended().atOffset(ZoneOffset.UTC));
    }

    public String took(Stage stage) {
        return Spelled.of(stage.of(time).orElse(null));
    }
}

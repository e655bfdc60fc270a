package dev.lockkeeper.incident;

import static dev.lockkeeper.common.RuleViolation.require;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What an incident cost beside the time that it lasted; each is null where nobody has said.
 *
 * @param responders how many people worked on it
 * @param responderHours of all of them together, in hours
 * @param other what was paid or lost, in the currency of the return's ledger
 */
public record IncidentCost(
        @Nullable Integer responders,
        @Nullable BigDecimal responderHours,
        @Nullable BigDecimal other) {

    public static final IncidentCost NONE = new IncidentCost(null, null, null);

    private static final int MOST_PEOPLE = 10_000;
    private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal MOST_MONEY = BigDecimal.valueOf(100_000_000_000L);
    private static final int PLACES = 2;

    public IncidentCost {
        require(responders == null || responders >= 0 && responders <= MOST_PEOPLE, "incident.cost.responders");
        require(isWithin(responderHours, MOST_HOURS), "incident.cost.hours");
        require(isWithin(other, MOST_MONEY), "incident.cost.other");
    }

    private static boolean isWithin(@Nullable BigDecimal value, BigDecimal most) {
        return value == null
                || value.signum() >= 0
                        && value.compareTo(most) < 0
                        && value.stripTrailingZeros().scale() <= PLACES;
    }

    /** Where nobody has said anything of it. */
    public boolean isUnknown() {
        return responders == null && responderHours == null && other == null;
    }

    public @Nullable String hoursWords() {
        return words(responderHours);
    }

    public @Nullable String otherWords() {
        return words(other);
    }

    private static @Nullable String words(@Nullable BigDecimal value) {
        return value == null ? null : value.stripTrailingZeros().toPlainString();
    }
}

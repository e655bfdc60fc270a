package dev.lockkeeper.obligation;

import java.util.EnumMap;
import java.util.Map;

/**
 * What a tenant gives its promises.
 *
 * @param days until a promise of that kind is due, where nobody named a day
 * @param blocksPastDualWrites whether a dual write past its end blocks the gate of what else changes its table
 * @param silentMinutes after which a job that says nothing is marked
 * @param leadDays after which what is late reaches the owner's lead as well
 */
public record ObligationSettings(
        Map<ObligationKind, Integer> days, boolean blocksPastDualWrites, int silentMinutes, int leadDays, int version) {

    private static final Map<ObligationKind, Integer> USUAL = Map.of(
            ObligationKind.CONTRACT, 60,
            ObligationKind.VALIDATE_CONSTRAINT, 7,
            ObligationKind.REPAIR_INDEX, 3,
            ObligationKind.FINISH_BACKFILL, 14,
            ObligationKind.REMOVE_DUAL_WRITE, 30,
            ObligationKind.DROP_COMPATIBILITY, 30,
            ObligationKind.REVIEW_DECISION, 180,
            ObligationKind.END_WAIVER, 30,
            ObligationKind.FOLLOW_UP, 14,
            ObligationKind.OTHER, 14);

    static final ObligationSettings USUALLY = new ObligationSettings(USUAL, true, 30, 7, 0);

    public ObligationSettings {
        var all = new EnumMap<ObligationKind, Integer>(USUAL);
        all.putAll(days);
        days = Map.copyOf(all);
    }

    public int daysOf(ObligationKind kind) {
        return days.getOrDefault(kind, 14);
    }
}

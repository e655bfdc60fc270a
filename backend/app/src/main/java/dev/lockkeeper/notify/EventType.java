package dev.lockkeeper.notify;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a webhook may be told of. */
public enum EventType {
    MIGRATION_SUBMITTED,
    MIGRATION_REVISED,
    MIGRATION_MOVED,
    MIGRATION_CLASH,
    GATE_CHANGED,
    REVIEW_ASKED,
    REVIEW_DECLINED,
    REVIEW_DUE,
    REVIEW_ESCALATED,
    REVIEW_UNFILLED,
    REVIEW_APPROVED,
    REVIEW_CHANGES_REQUESTED,
    REVIEW_COMMENTED,
    SHIFT_SWAPPED,
    PING;

    /** What an admin may choose: a ping is sent by hand. */
    static List<EventType> choosable() {
        return Arrays.stream(values()).filter(type -> type != PING).toList();
    }

    /** As receivers know it: {@code review.changes-requested}. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replaceFirst("_", ".").replace('_', '-');
    }
}

package dev.lockkeeper.obligation;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which obligations a list shows. */
public enum ObligationFilter {
    MINE("and o.status = 'OPEN' and o.owner_id = :me"),
    OPEN("and o.status = 'OPEN'"),
    LATE("and o.status = 'OPEN' and o.due_on < :today"),
    /** What others have left lying, and the reader leads. */
    LED(ObligationLeads.CONDITION),
    ALL("");

    /** Addresses that were sent before stay good. */
    private static final String FORMERLY_LATE = "overdue";

    private final String condition;

    ObligationFilter(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }

    /** What nobody knows shows what is open. */
    static ObligationFilter parse(@Nullable String text) {
        if (FORMERLY_LATE.equals(text)) {
            return LATE;
        }
        for (var filter : values()) {
            if (filter.slug().equals(text)) {
                return filter;
            }
        }
        return OPEN;
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package dev.lockkeeper.obligation;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which obligations a list shows. */
public enum ObligationFilter {
    MINE("and o.status = 'OPEN' and o.owner_id = :me"),
    OPEN("and o.status = 'OPEN'"),
    OVERDUE("and o.status = 'OPEN' and o.due_on < :today"),
    ALL("");

    private final String condition;

    ObligationFilter(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }

    /** What nobody knows shows what is open. */
    static ObligationFilter parse(@Nullable String text) {
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

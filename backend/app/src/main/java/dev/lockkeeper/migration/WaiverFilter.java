package dev.lockkeeper.migration;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which waivers a list shows. What an earlier revision said in its file is nobody's word any more. */
enum WaiverFilter {
    IN_FORCE("""
            and w.revoked_at is null and (w.until is null or w.until >= :today)
            and (w.origin = 'PAGE' or w.revision_id = m.revision_id)\s"""),
    ENDED("""
            and (w.revoked_at is not null or w.until < :today
                 or (w.origin = 'FILE' and w.revision_id <> m.revision_id))\s"""),
    ALL("");

    private final String condition;

    WaiverFilter(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }

    /** What nobody knows shows what counts. */
    static WaiverFilter parse(@Nullable String text) {
        for (var filter : values()) {
            if (filter.slug().equals(text)) {
                return filter;
            }
        }
        return IN_FORCE;
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

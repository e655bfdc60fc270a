package dev.lockkeeper.lint.cost;

import dev.lockkeeper.lint.Effort;
import java.util.Locale;

/** What work costs, measured on versions 15 and 18 with warm caches: orders of magnitude, tripled to be safe. */
public final class Costs {

    public static final long ASSUMED_ROWS = 1_000_000;
    public static final int SAFETY = 3;
    public static final long BYTES_PER_SECOND = 150_000_000;

    private Costs() {}

    /** Microseconds for each row. */
    public static double perRow(Effort effort) {
        return switch (effort) {
            case NONE -> 0;
            case CHECK_SCAN -> 0.16;
            case FOREIGN_KEY_SCAN -> 0.3;
            case INDEX_ON_NUMBERS -> 0.8;
            case INDEX_ON_TEXT -> 1.4;
            case REWRITE -> 3;
            case UPDATE -> 13;
        };
    }

    public static double seconds(Effort effort, long rows, long bytes) {
        if (effort == Effort.NONE) {
            return 0;
        }
        return Math.max(rows * perRow(effort) / 1e6, (double) bytes / BYTES_PER_SECOND) * SAFETY;
    }

    /** For people: two digits that matter, in the unit that fits. */
    public static String spoken(double seconds) {
        if (seconds >= 120) {
            return String.format(Locale.ROOT, "%.0f minutes", seconds / 60);
        }
        return seconds >= 10
                ? String.format(Locale.ROOT, "%.0f s", seconds)
                : String.format(Locale.ROOT, "%.2f s", seconds);
    }
}

package dev.lockkeeper.lint.rule;

import java.util.Map;
import java.util.regex.Pattern;

/** Settings that are spans of time. */
final class Timeout {

    private static final long LONGEST_WAIT = 10_000;
    private static final Pattern SPAN = Pattern.compile("\\s*(\\d{1,9})\\s*(us|ms|s|min|h|d)?\\s*");
    private static final Map<String, Long> MILLISECONDS =
            Map.of("ms", 1L, "s", 1_000L, "min", 60_000L, "h", 3_600_000L, "d", 86_400_000L);

    private Timeout() {}

    /** Zero waits for ever, and more than ten seconds is long enough for everyone behind to notice. */
    static boolean usable(String value) {
        var span = SPAN.matcher(value);
        if (!span.matches()) {
            return false;
        }
        var unit = span.group(2) == null ? "ms" : span.group(2);
        long wait = Long.parseLong(span.group(1)) * MILLISECONDS.getOrDefault(unit, 0L);
        return wait > 0 && wait <= LONGEST_WAIT;
    }
}

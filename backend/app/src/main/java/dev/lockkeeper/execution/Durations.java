package dev.lockkeeper.execution;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How long something took, in the two largest units that a reader wants. */
public final class Durations {

    private Durations() {}

    static @Nullable String words(@Nullable Long millis) {
        return millis == null ? null : words(Duration.ofMillis(millis));
    }

    public static String words(Duration time) {
        if (time.toMillis() < 1000) {
            return time.toMillis() + " ms";
        }
        if (time.toMinutes() < 1) {
            return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
        }
        if (time.toHours() < 1) {
            return time.toMinutes() + " min " + time.toSecondsPart() + " s";
        }
        return time.toHours() + " h " + time.toMinutesPart() + " min";
    }
}

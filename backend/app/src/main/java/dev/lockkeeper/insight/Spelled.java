package dev.lockkeeper.insight;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Figures as people read them. What is not known is a dash, never a nought. */
final class Spelled {

    static final String NOTHING = "–";

    private Spelled() {}

    static String of(@Nullable Duration time) {
        if (time == null) {
            return NOTHING;
        }
        if (time.toHours() >= 48) {
            return tenths(time.toMinutes() / 1440.0) + " days";
        }
        if (time.toMinutes() >= 60) {
            return tenths(time.toMinutes() / 60.0) + " h";
        }
        return time.toSeconds() >= 60 ? time.toMinutes() + " min" : underAMinute(time);
    }

    /** Two lengths beside each other; a unit that both have is said once. */
    static String fromTo(String before, String now) {
        var unit = now.indexOf(' ');
        return unit > 0 && before.endsWith(now.substring(unit)) && before.indexOf(' ') > 0
                ? before.substring(0, before.indexOf(' ')) + " to " + now
                : before + " to " + now;
    }

    private static String underAMinute(Duration time) {
        if (time.isZero()) {
            return "0 s";
        }
        return time.toSeconds() < 1 ? time.toMillis() + " ms" : tenths(time.toMillis() / 1000.0) + " s";
    }

    /** For a picture's axis; nothing where there is none. */
    static String hours(@Nullable Duration time) {
        return time == null ? "" : String.format(Locale.ROOT, "%.2f", time.toSeconds() / 3600.0);
    }

    static String percent(int part, int whole) {
        return whole == 0 ? NOTHING : tenths(100.0 * part / whole) + " %";
    }

    static String mean(int sum, int n) {
        return n == 0 ? NOTHING : tenths((double) sum / n);
    }

    static String tenths(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}

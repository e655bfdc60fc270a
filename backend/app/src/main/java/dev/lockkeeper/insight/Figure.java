package dev.lockkeeper.insight;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One of the five figures, with what it was before.
 *
 * @param now the sample that it is made of
 * @param before what it is compared with; nothing where it is compared with nothing
 * @param because which stage moved most, of a lead time that moved
 * @param rows to which it leads: more than the sample where some are not counted yet, fewer where they are what happened in it
 */
public record Figure(
        FigureKind kind,
        Measure now,
        @Nullable Measure before,
        @Nullable Because because,
        int rows) {

    /** Which way it went. */
    public enum Movement {
        ROSE,
        FELL,
        UNCHANGED,
        NOT_ENOUGH,
        ALONE
    }

    /**
     * The stage that moved most, the same way as the whole.
     *
     * @param most whether it was more than half of what moved that way
     */
    public record Because(Stage stage, boolean most) {}

    /** Where the interval, the figure and the one before lie, in per cent of a picture that begins at nought. */
    public record Drawn(
            String from, String width, String at, @Nullable String before) {}

    /** Within this part of what it was, a length has not moved. */
    private static final double STILL = 0.05;

    private static final double MARGIN = 1.05;

    public Movement movement() {
        if (now.n() < kind.least() || now.value() == null) {
            return Movement.NOT_ENOUGH;
        }
        if (before == null) {
            return Movement.ALONE;
        }
        return before.n() < kind.least() || before.value() == null
                ? Movement.NOT_ENOUGH
                : moved(before.value(), now.value());
    }

    public String value() {
        return now.value() == null ? Spelled.NOTHING : kind.spelled(now.value());
    }

    public String was() {
        return before == null || before.value() == null ? Spelled.NOTHING : kind.spelled(before.value());
    }

    public String fromTo() {
        return Spelled.fromTo(was(), value());
    }

    public int n() {
        return now.n();
    }

    public int nBefore() {
        return before == null ? 0 : before.n();
    }

    public boolean isTooSmall() {
        return now.n() < kind.least();
    }

    public int least() {
        return kind.least();
    }

    public @Nullable String low() {
        return now.interval() == null ? null : kind.spelled(now.interval().low());
    }

    public @Nullable String high() {
        return now.interval() == null ? null : kind.spelled(now.interval().high());
    }

    /** Whether both samples could have come of the same truth: their intervals meet. */
    public boolean isPerhapsChance() {
        var mine = now.interval();
        var theirs = before == null ? null : before.interval();
        return mine != null && theirs != null && mine.low() <= theirs.high() && theirs.low() <= mine.high();
    }

    public @Nullable Drawn drawn() {
        var interval = now.interval();
        if (interval == null || now.value() == null) {
            return null;
        }
        var was = before == null ? null : before.value();
        var scale = Math.max(interval.high(), was == null ? 0 : was) * MARGIN;
        return new Drawn(
                place(interval.low(), scale),
                place(interval.high() - interval.low(), scale),
                place(now.value(), scale),
                was == null ? null : place(was, scale));
    }

    private Movement moved(double from, double to) {
        var still = kind.isLength()
                ? Math.abs(to - from) < STILL * from
                : kind.spelled(from).equals(kind.spelled(to));
        if (still || to == from) {
            return Movement.UNCHANGED;
        }
        return to > from ? Movement.ROSE : Movement.FELL;
    }

    private static String place(double value, double scale) {
        return scale <= 0 ? "0" : String.format(Locale.ROOT, "%.2f", 100 * value / scale);
    }
}

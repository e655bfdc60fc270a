package dev.lockkeeper.insight;

import java.time.Duration;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * How durations are spread: between two of the sample a percentile lies in proportion, as PostgreSQL's percentile_cont.
 *
 * @param interval of the median, in seconds; nothing where the sample is too small for one
 */
public record Percentiles(
        int n,
        @Nullable Duration p50,
        @Nullable Duration p85,
        @Nullable Duration p95,
        Intervals.@Nullable Interval interval) {

    private static final double HOUR = 3600;

    static Percentiles of(Collection<Duration> durations) {
        return of(Lengths.of(durations));
    }

    static Percentiles of(Lengths lengths) {
        var sorted = lengths.sorted();
        return sorted.length == 0
                ? new Percentiles(0, null, null, null, null)
                : new Percentiles(
                        sorted.length, at(sorted, 50), at(sorted, 85), at(sorted, 95), Intervals.median(sorted));
    }

    private static Duration at(long[] sorted, int percent) {
        var place = (sorted.length - 1L) * percent;
        var below = Duration.ofNanos(sorted[(int) (place / 100)]);
        var above = Duration.ofNanos(sorted[(int) ((place + 99) / 100)]);
        return below.plus(above.minus(below).multipliedBy(place % 100).dividedBy(100));
    }

    public String median() {
        return Spelled.of(p50);
    }

    public String most() {
        return Spelled.of(p85);
    }

    public String nearlyAll() {
        return Spelled.of(p95);
    }

    /** For the picture: hours with two places, or nothing. */
    public String medianHours() {
        return Spelled.hours(p50);
    }

    /** For a picture: nought where there is none, which draws nothing. */
    double hours50() {
        return hours(p50);
    }

    double hours85() {
        return hours(p85);
    }

    /** Of the median, in hours; nothing as above. */
    Intervals.@Nullable Interval hoursInterval() {
        return interval == null ? null : new Intervals.Interval(interval.low() / HOUR, interval.high() / HOUR);
    }

    /** The interval of the median as it is read. */
    public String within() {
        return interval == null
                ? Spelled.NOTHING
                : Spelled.of(seconds(interval.low())) + " – " + Spelled.of(seconds(interval.high()));
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }

    private static double hours(@Nullable Duration length) {
        return length == null ? 0 : length.toSeconds() / HOUR;
    }
}

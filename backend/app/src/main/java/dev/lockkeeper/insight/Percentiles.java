package dev.lockkeeper.insight;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How durations are spread: between two of the sample a percentile lies in proportion, as PostgreSQL's percentile_cont. */
public record Percentiles(
        int n,
        @Nullable Duration p50,
        @Nullable Duration p85,
        @Nullable Duration p95) {

    static Percentiles of(Collection<Duration> durations) {
        var sorted = durations.stream().sorted().toList();
        return sorted.isEmpty()
                ? new Percentiles(0, null, null, null)
                : new Percentiles(sorted.size(), at(sorted, 50), at(sorted, 85), at(sorted, 95));
    }

    private static Duration at(List<Duration> sorted, int percent) {
        var place = (sorted.size() - 1) * percent;
        var below = sorted.get(place / 100);
        var above = sorted.get((place + 99) / 100);
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

    private static double hours(@Nullable Duration length) {
        return length == null ? 0 : length.toSeconds() / 3600.0;
    }
}

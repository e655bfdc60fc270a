package dev.lockkeeper.benchmarks.drive;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * One page under load once.
 *
 * @param p50 and p99: milliseconds
 * @param bytes of one answer, head and compressed body
 */
record Sample(double perSecond, double p50, double p99, long bytes) {

    private static final Pattern FIGURES = Pattern.compile(
            "figures requests=(\\d+) micros=(\\d+) bytes=(\\d+) p50=(\\d+) p99=(\\d+) refused=(\\d+) broken=(\\d+)");

    /** From the line that the script prints; one answer that was not the page spoils all. */
    static Sample of(String said) {
        var figures = FIGURES.matcher(said);
        if (!figures.find()) {
            throw new IllegalStateException("wrk said no figures:\n" + said);
        }
        if (number(figures, 6) + number(figures, 7) > 0 || number(figures, 1) == 0) {
            throw new IllegalStateException("not every answer was the page: " + figures.group());
        }
        return of(figures);
    }

    private static Sample of(MatchResult figures) {
        var requests = number(figures, 1);
        return new Sample(
                requests * 1e6 / number(figures, 2),
                number(figures, 4) / 1000.0,
                number(figures, 5) / 1000.0,
                number(figures, 3) / requests);
    }

    private static long number(MatchResult figures, int group) {
        return Long.parseLong(figures.group(group));
    }
}

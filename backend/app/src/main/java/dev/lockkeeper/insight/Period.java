package dev.lockkeeper.insight;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whole months, the running one included, in UTC. */
public record Period(YearMonth first, YearMonth last) {

    public static final int USUAL = 6;
    private static final List<Integer> OFFERED = List.of(3, USUAL, 12);
    private static final int MONTHS_BACK = 36;

    /** So many months back from now; a number that is neither 1 nor offered means the usual one. */
    public static Period of(int months, Instant now) {
        var last = YearMonth.from(now.atOffset(ZoneOffset.UTC));
        return new Period(last.minusMonths((months == 1 || OFFERED.contains(months) ? months : USUAL) - 1L), last);
    }

    /** As it stands in an address; nonsense means the usual one. */
    public static Period parse(String months, Instant now) {
        return of(months.matches("[0-9]{1,3}") ? Integer.parseInt(months) : USUAL, now);
    }

    /** As it stands in an address, with its last month; what is still to come, or nonsense, means the running one. */
    public static Period parse(@Nullable String months, @Nullable String last, Instant now) {
        var running = parse(months == null ? "" : months, now);
        if (last == null || !last.matches("20[0-9]{2}-(0[1-9]|1[0-2])")) {
            return running;
        }
        var end = YearMonth.parse(last);
        return end.isAfter(running.last()) ? running : new Period(end.minusMonths(running.length() - 1L), end);
    }

    /** As long, and just before it. */
    public Period before() {
        return new Period(first.minusMonths(length()), first.minusMonths(1));
    }

    boolean has(YearMonth month) {
        return !month.isBefore(first) && !month.isAfter(last);
    }

    public Instant from() {
        return first.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    public Instant until() {
        return last.plusMonths(1).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    public List<YearMonth> months() {
        return IntStream.range(0, length()).mapToObj(first::plusMonths).toList();
    }

    public int length() {
        return (int) first.until(last, java.time.temporal.ChronoUnit.MONTHS) + 1;
    }

    /** Lengths to choose from, with this period's own: a month of a picture leads to one that is not offered. */
    public List<Integer> lengths() {
        return Stream.concat(OFFERED.stream(), Stream.of(length()))
                .distinct()
                .sorted()
                .toList();
    }

    /** Last months to choose from, the latest first: those of three years, and this period's own. */
    public List<YearMonth> ends(Instant now) {
        var running = YearMonth.from(now.atOffset(ZoneOffset.UTC));
        return Stream.concat(IntStream.range(0, MONTHS_BACK).mapToObj(running::minusMonths), Stream.of(last))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }
}

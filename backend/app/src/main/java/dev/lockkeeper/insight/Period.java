package dev.lockkeeper.insight;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;

/** Whole months, the running one included, in UTC. */
public record Period(YearMonth first, YearMonth last) {

    static final int USUAL = 6;
    private static final List<Integer> OFFERED = List.of(3, USUAL, 12);

    /** So many months back from now; a number that is not offered means the usual one. */
    static Period of(int months, Instant now) {
        var last = YearMonth.from(now.atOffset(ZoneOffset.UTC));
        return new Period(last.minusMonths((OFFERED.contains(months) ? months : USUAL) - 1L), last);
    }

    /** As it stands in an address; nonsense means the usual one. */
    static Period parse(String months, Instant now) {
        return of(months.matches("[0-9]{1,3}") ? Integer.parseInt(months) : USUAL, now);
    }

    Instant from() {
        return first.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    Instant until() {
        return last.plusMonths(1).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    List<YearMonth> months() {
        return IntStream.range(0, length()).mapToObj(first::plusMonths).toList();
    }

    public int length() {
        return (int) first.until(last, java.time.temporal.ChronoUnit.MONTHS) + 1;
    }

    public static List<Integer> offered() {
        return OFFERED;
    }
}

package dev.lockkeeper.rotation;

import dev.lockkeeper.rotation.Shift.Kind;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A week or a month of a rotation, day by day as the clocks of its zone count them. */
record DutySheet(Span span, LocalDate on, List<List<Day>> weeks) {

    private static final LocalDate EARLIEST = LocalDate.of(RotationPlan.EARLIEST_YEAR, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(RotationPlan.LATEST_YEAR + 1, 1, 1);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    /** How much of it is shown. */
    enum Span {
        WEEK,
        MONTH
    }

    /**
     * Who is on duty on a day.
     *
     * @param from the time of day at which it begins; null where it began before
     * @param to the time of day at which it ends; null where it goes on
     * @param unasked whether the rotation asks them for nothing
     */
    record Entry(
            @Nullable String member,
            Kind kind,
            @Nullable String from,
            @Nullable String to,
            boolean mine,
            boolean unasked) {}

    /** Whom a shift is shown for. */
    record Who(@Nullable String name, boolean mine, boolean unasked) {}

    record Day(LocalDate date, boolean outside, boolean today, List<Entry> entries) {

        public String label() {
            return DATE.format(date);
        }
    }

    /** The days of all its weeks, from Monday to Sunday. */
    static Stream<LocalDate> days(Span span, LocalDate on) {
        return first(span, on).datesUntil(end(span, on));
    }

    static LocalDate first(Span span, LocalDate on) {
        var day = span == Span.WEEK ? on : on.withDayOfMonth(1);
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    static LocalDate end(Span span, LocalDate on) {
        var last = span == Span.WEEK ? on : on.with(TemporalAdjusters.lastDayOfMonth());
        return last.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    }

    /** What may be asked for: any day of the years that a rotation may have. */
    static LocalDate within(@Nullable LocalDate asked, LocalDate today) {
        return asked == null || asked.isBefore(EARLIEST) || !asked.isBefore(LATEST) ? today : asked;
    }

    static Entry entry(Shift shift, LocalDate day, ZoneId zone, Who who) {
        var start = day.atStartOfDay(zone).toInstant();
        var end = day.plusDays(1).atStartOfDay(zone).toInstant();
        return new Entry(
                who.name(),
                shift.kind(),
                shift.from().isAfter(start) ? time(shift.from(), zone) : null,
                shift.to().isBefore(end) ? time(shift.to(), zone) : null,
                who.mine(),
                who.unasked());
    }

    private static String time(Instant at, ZoneId zone) {
        return TIME.format(at.atZone(zone));
    }

    public String title() {
        var first = first(span, on);
        return span == Span.MONTH ? MONTH.format(on) : DATE.format(first) + " – " + DATE.format(first.plusDays(6));
    }

    public LocalDate before() {
        return span == Span.MONTH ? on.withDayOfMonth(1).minusMonths(1) : on.minusWeeks(1);
    }

    public LocalDate after() {
        return span == Span.MONTH ? on.withDayOfMonth(1).plusMonths(1) : on.plusWeeks(1);
    }
}

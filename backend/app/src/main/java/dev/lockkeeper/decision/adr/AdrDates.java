package dev.lockkeeper.decision.adr;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Days as people write them. */
final class AdrDates {

    private static final List<DateTimeFormatter> FORMS = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            form("uuuu/M/d"),
            form("d.M.uuuu"),
            form("d MMMM uuuu"),
            form("d MMM uuuu"),
            form("MMMM d, uuuu"),
            form("MMM d, uuuu"));

    private static final Pattern IN_NAME = Pattern.compile("^(\\d{4})(\\d{2})(\\d{2})-.*");
    private static final int FIRST_YEAR = 1970;

    private AdrDates() {}

    /** The day of an instant too, such as 2021-03-04T12:00:00Z. */
    static Optional<LocalDate> read(String text) {
        var day = text.strip();
        if (day.length() > 10 && day.charAt(10) == 'T') {
            day = day.substring(0, 10);
        }
        for (var form : FORMS) {
            try {
                return Optional.of(LocalDate.parse(day, form)).filter(date -> date.getYear() >= FIRST_YEAR);
            } catch (DateTimeParseException other) {
                continue;
            }
        }
        return Optional.empty();
    }

    /** {@code 20200101-use-uuids.md}, as log4brains names files. */
    static Optional<LocalDate> inName(String name) {
        var matched = IN_NAME.matcher(name);
        return matched.matches()
                ? read(matched.group(1) + "-" + matched.group(2) + "-" + matched.group(3))
                : Optional.empty();
    }

    private static DateTimeFormatter form(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }
}

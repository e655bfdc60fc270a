package dev.lockkeeper.window;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * A day, from midnight to midnight UTC, with what is open, what is frozen and what is to run.
 *
 * @param running what began on an earlier day and is expected to run still
 */
record PlannedDay(
        LocalDate date,
        List<PlacedOpening> openings,
        List<FreezeRow> freezes,
        List<PlannedMigration> running,
        List<PlannedMigration> planned) {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("EEEE d MMM", Locale.ENGLISH);

    static PlannedDay of(
            LocalDate date, List<PlacedOpening> openings, List<FreezeRow> freezes, List<PlannedMigration> planned) {
        var from = date.atStartOfDay(ZoneOffset.UTC).toInstant();
        var to = date.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return new PlannedDay(
                date,
                openings.stream()
                        .filter(opening -> within(opening.when().from(), from, to))
                        .toList(),
                freezes.stream().filter(freeze -> freeze.touches(from, to)).toList(),
                planned.stream()
                        .filter(one -> one.at().isBefore(from) && one.until().isAfter(from))
                        .toList(),
                planned.stream().filter(one -> within(one.at(), from, to)).toList());
    }

    private static boolean within(Instant at, Instant from, Instant to) {
        return !at.isBefore(from) && at.isBefore(to);
    }

    /** Such as "Wednesday 25 Nov". */
    public String name() {
        return NAME.format(date);
    }

    public boolean isEmpty() {
        return openings.isEmpty() && freezes.isEmpty() && running.isEmpty() && planned.isEmpty();
    }
}

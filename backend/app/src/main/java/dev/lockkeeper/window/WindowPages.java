package dev.lockkeeper.window;

import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.catalogue.Destination;
import dev.lockkeeper.migration.MigrationArchive;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is to run in a week, and when it may. */
@Service
@Transactional(readOnly = true)
public class WindowPages {

    /** So many migrations of a week are shown. */
    static final int MOST = 200;

    /** Of what begins before a week as many are looked at, the latest; if that is not a whole day, the page says so. */
    private static final Duration DAY = Duration.ofDays(1);

    /** Nothing is planned further away. */
    private static final int FURTHEST_YEARS = 20;

    private final FreezeBook freezes;
    private final BusyTimeRows busy;
    private final PlacedOpenings openings;
    private final PlannedTimes planned;
    private final MigrationArchive migrations;
    private final Clock clock;

    WindowPages(
            FreezeBook freezes,
            BusyTimeRows busy,
            PlacedOpenings openings,
            PlannedTimes planned,
            MigrationArchive migrations,
            Clock clock) {
        this.freezes = freezes;
        this.busy = busy;
        this.openings = openings;
        this.planned = planned;
        this.migrations = migrations;
        this.clock = clock;
    }

    /**
     * The week of that day; this one where none is asked for, or one that is too far away.
     *
     * @param where null for everywhere
     */
    @ViewersMay
    WindowWeek week(@Nullable LocalDate day, @Nullable Destination where) {
        var monday = monday(day);
        var from = monday.atStartOfDay(ZoneOffset.UTC).toInstant();
        var to = monday.plusWeeks(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        var found = planned.around(from, to, MOST + 1);
        var earlier = found.stream().filter(one -> one.at().isBefore(from)).toList();
        var begun = found.stream().filter(one -> !one.at().isBefore(from)).toList();
        var frozen = freezes.after(from).stream()
                .filter(freeze -> where == null || freeze.holds(where))
                .toList();
        var shown = Stream.concat(running(earlier, from), begun.stream().limit(MOST))
                .filter(one -> where == null || one.where().isSame(where))
                .toList();
        var runs = PlannedMigration.of(shown, tables(shown), frozen, busy.list());
        var open = openings.between(from, to, where);
        var days = IntStream.range(0, 7)
                .mapToObj(ahead -> PlannedDay.of(monday.plusDays(ahead), open, frozen, runs))
                .toList();
        return new WindowWeek(monday, days, begun.size() <= MOST && reachesBack(earlier, from));
    }

    private static Stream<PlannedTime> running(List<PlannedTime> earlier, Instant then) {
        return earlier.stream().filter(one -> one.until().isAfter(then));
    }

    private static boolean reachesBack(List<PlannedTime> earlier, Instant then) {
        return earlier.size() <= MOST || earlier.get(0).at().isBefore(then.minus(DAY));
    }

    private Map<UUID, Set<String>> tables(List<PlannedTime> shown) {
        return migrations.tablesOf(
                shown.stream().map(PlannedTime::migration).distinct().toList());
    }

    private LocalDate monday(@Nullable LocalDate day) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var asked = Objects.requireNonNullElse(day, today);
        boolean near =
                asked.isAfter(today.minusYears(FURTHEST_YEARS)) && asked.isBefore(today.plusYears(FURTHEST_YEARS));
        return (near ? asked : today).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}

package dev.lockkeeper.window;

import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.migration.GatePolicies;
import dev.lockkeeper.migration.MigrationArchive;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is to run in a week, and when it may. */
@Service
@Transactional(readOnly = true)
public class WindowPages {

    /** So many migrations of a week are shown. */
    static final int MOST = 200;

    /** Nothing is planned further away. */
    private static final int FURTHEST_YEARS = 20;

    private final FreezeBook freezes;
    private final BusyTimeRows busy;
    private final GatePolicies policies;
    private final MigrationArchive migrations;
    private final Clock clock;

    WindowPages(
            FreezeBook freezes, BusyTimeRows busy, GatePolicies policies, MigrationArchive migrations, Clock clock) {
        this.freezes = freezes;
        this.busy = busy;
        this.policies = policies;
        this.migrations = migrations;
        this.clock = clock;
    }

    /** The week of that day; this one where none is asked for, or one that is too far away. */
    @ViewersMay
    WindowWeek week(@Nullable LocalDate day) {
        var monday = monday(day);
        var from = monday.atStartOfDay(ZoneOffset.UTC).toInstant();
        var to = monday.plusWeeks(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        var found = migrations.planned(from, to, MOST + 1);
        var shown = found.size() > MOST ? found.subList(0, MOST) : found;
        var frozen = freezes.after(from);
        var planned = PlannedMigration.of(shown, migrations.tablesOf(shown), frozen, busy.list());
        var openings = policies.current().windows().openings(from, to);
        var days = IntStream.range(0, 7)
                .mapToObj(ahead -> PlannedDay.of(monday.plusDays(ahead), openings, frozen, planned))
                .toList();
        return new WindowWeek(monday, days, found.size() <= MOST);
    }

    private LocalDate monday(@Nullable LocalDate day) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var asked = Objects.requireNonNullElse(day, today);
        boolean near =
                asked.isAfter(today.minusYears(FURTHEST_YEARS)) && asked.isBefore(today.plusYears(FURTHEST_YEARS));
        return (near ? asked : today).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}

package dev.lockkeeper.window;

import dev.lockkeeper.catalogue.Destination;
import dev.lockkeeper.migration.ExpectedTime;
import dev.lockkeeper.migration.MigrationSummary;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A migration on its day, with what speaks against its time.
 *
 * @param clashes others on the same tables at about that time
 * @param notes of freezes and busy hours that it is planned into, or is expected to run into
 */
record PlannedMigration(PlannedTime time, List<MigrationSummary> clashes, List<PlanNote> notes) {

    /** Closer together, the one waits for the other's locks or for its outcome. */
    private static final Duration NEAR = Duration.ofHours(1);

    static List<PlannedMigration> of(
            List<PlannedTime> all, Map<UUID, Set<String>> tables, List<FreezeRow> freezes, List<BusyTime> busy) {
        return all.stream()
                .map(one -> new PlannedMigration(one, clashes(one, all, tables), notes(one, freezes, busy)))
                .toList();
    }

    public MigrationSummary migration() {
        return time.migration();
    }

    public Instant at() {
        return time.at();
    }

    /** When it is expected to have ended. */
    public Instant until() {
        return time.until();
    }

    public ExpectedTime expected() {
        return time.expected();
    }

    public Destination where() {
        return time.where();
    }

    private static List<MigrationSummary> clashes(
            PlannedTime one, List<PlannedTime> all, Map<UUID, Set<String>> tables) {
        return all.stream()
                .filter(other -> other.where().equals(one.where()))
                .filter(other -> one.apart(other).compareTo(NEAR) < 0)
                .map(PlannedTime::migration)
                .filter(other -> other.number() != one.migration().number()
                        && other.database().equals(one.migration().database()))
                .filter(other -> shared(tables, one.migration(), other))
                .toList();
    }

    private static boolean shared(Map<UUID, Set<String>> tables, MigrationSummary one, MigrationSummary other) {
        var theirs = tables.getOrDefault(other.revision(), Set.of());
        return tables.getOrDefault(one.revision(), Set.of()).stream().anyMatch(theirs::contains);
    }

    private static List<PlanNote> notes(PlannedTime one, List<FreezeRow> freezes, List<BusyTime> busy) {
        return Stream.concat(
                        freezes.stream().map(freeze -> PlanNote.of(one, freeze)),
                        busy.stream().map(time -> PlanNote.of(one, time)))
                .flatMap(Optional::stream)
                .toList();
    }
}

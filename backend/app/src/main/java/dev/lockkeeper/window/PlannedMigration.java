package dev.lockkeeper.window;

import dev.lockkeeper.catalogue.Destination;
import dev.lockkeeper.migration.MigrationSummary;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A migration on its day, with what speaks against its time.
 *
 * @param clashes others on the same tables at about that time
 * @param frozen titles of freezes that it is planned into
 * @param busy what is said of its database at that time
 */
record PlannedMigration(PlannedTime time, List<MigrationSummary> clashes, List<String> frozen, List<String> busy) {

    /** Closer together, the one waits for the other's locks or for its outcome. */
    private static final Duration NEAR = Duration.ofHours(1);

    static List<PlannedMigration> of(
            List<PlannedTime> all, Map<UUID, Set<String>> tables, List<FreezeRow> freezes, List<BusyTime> busy) {
        return all.stream()
                .map(one -> new PlannedMigration(one, clashes(one, all, tables), frozen(one, freezes), busy(one, busy)))
                .toList();
    }

    public MigrationSummary migration() {
        return time.migration();
    }

    public Instant at() {
        return time.at();
    }

    public Destination where() {
        return time.where();
    }

    private static List<MigrationSummary> clashes(
            PlannedTime one, List<PlannedTime> all, Map<UUID, Set<String>> tables) {
        return all.stream()
                .filter(other -> other.where().equals(one.where()))
                .filter(other -> Duration.between(one.at(), other.at()).abs().compareTo(NEAR) < 0)
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

    private static List<String> frozen(PlannedTime one, List<FreezeRow> freezes) {
        return freezes.stream()
                .filter(freeze -> freeze.closes(one.migration().tier(), one.where(), one.at(), one.at()))
                .map(FreezeRow::title)
                .toList();
    }

    private static List<String> busy(PlannedTime one, List<BusyTime> busy) {
        return busy.stream()
                .filter(time -> time.concerns(one.migration().database(), one.where())
                        && time.when().contains(one.at()))
                .map(BusyTime::note)
                .toList();
    }
}

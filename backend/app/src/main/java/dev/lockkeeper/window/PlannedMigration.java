package dev.lockkeeper.window;

import dev.lockkeeper.migration.MigrationSummary;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * A migration on its day, with what speaks against its time.
 *
 * @param clashes others on the same tables at about that time
 * @param frozen titles of freezes that it is planned into
 * @param busy what is said of its database at that time
 */
record PlannedMigration(
        MigrationSummary migration, List<MigrationSummary> clashes, List<String> frozen, List<String> busy) {

    /** Closer together, the one waits for the other's locks or for its outcome. */
    private static final Duration NEAR = Duration.ofHours(1);

    static List<PlannedMigration> of(
            List<MigrationSummary> all, Map<UUID, Set<String>> tables, List<FreezeRow> freezes, List<BusyTime> busy) {
        return all.stream()
                .map(one -> new PlannedMigration(one, clashes(one, all, tables), frozen(one, freezes), busy(one, busy)))
                .toList();
    }

    public Instant at() {
        return at(migration);
    }

    private static Instant at(MigrationSummary one) {
        return Objects.requireNonNull(one.scheduledFor());
    }

    private static List<MigrationSummary> clashes(
            MigrationSummary one, List<MigrationSummary> all, Map<UUID, Set<String>> tables) {
        return all.stream()
                .filter(other -> other.number() != one.number()
                        && other.database().equals(one.database())
                        && Duration.between(at(one), at(other)).abs().compareTo(NEAR) < 0)
                .filter(other -> shared(tables, one, other))
                .toList();
    }

    private static boolean shared(Map<UUID, Set<String>> tables, MigrationSummary one, MigrationSummary other) {
        var theirs = tables.getOrDefault(other.revision(), Set.of());
        return tables.getOrDefault(one.revision(), Set.of()).stream().anyMatch(theirs::contains);
    }

    private static List<String> frozen(MigrationSummary one, List<FreezeRow> freezes) {
        return freezes.stream()
                .filter(freeze -> freeze.closes(one.tier(), at(one)))
                .map(FreezeRow::title)
                .toList();
    }

    private static List<String> busy(MigrationSummary one, List<BusyTime> busy) {
        return busy.stream()
                .filter(time -> time.concerns(one.database()) && time.when().contains(at(one)))
                .map(BusyTime::note)
                .toList();
    }
}

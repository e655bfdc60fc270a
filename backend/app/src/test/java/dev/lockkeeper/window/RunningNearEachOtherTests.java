package dev.lockkeeper.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.catalogue.Destination;
import dev.lockkeeper.migration.ExpectedTime;
import dev.lockkeeper.migration.MigrationSummary;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two that want the same tables: what counts is how long nothing runs between them, not when they begin. */
class RunningNearEachOtherTests extends PlanningStage {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    MigrationSummary one;
    MigrationSummary other;

    @BeforeEach
    void two() {
        one = summary();
        var second = shipyard.approved(harbor, "Add another berth");
        other = Acting.as(harbor.crew().vera(), () -> archive.get(second));
    }

    @Test
    void what_begins_an_hour_after_the_other_has_ended_is_far_enough() {
        assertThat(clashes(0, 0, 60)).isEmpty();
        assertThat(clashes(0, 0, 59)).hasSize(2);
        assertThat(clashes(90, 0, 150)).isEmpty();
    }

    @Test
    void what_begins_while_the_other_runs_or_soon_after_clashes() {
        assertThat(clashes(180, 0, 120)).hasSize(2);
        assertThat(clashes(90, 0, 149)).hasSize(2);
        assertThat(clashes(10, 180, -180)).as("the other begins long before").hasSize(2);
    }

    /**
     * @param lasts in minutes, from noon
     * @param otherLasts in minutes
     * @param begins minutes after noon
     */
    private List<PlannedMigration> clashes(int lasts, int otherLasts, int begins) {
        var tables = Map.of(one.revision(), Set.of("berth"), other.revision(), Set.of("berth"));
        var all = List.of(planned(one, NOON, lasts), planned(other, NOON.plus(Duration.ofMinutes(begins)), otherLasts));
        return PlannedMigration.of(all, tables, List.of(), List.of()).stream()
                .filter(planned -> !planned.clashes().isEmpty())
                .toList();
    }

    private static PlannedTime planned(MigrationSummary migration, Instant at, int minutes) {
        var expected = new ExpectedTime(Duration.ofMinutes(minutes), Duration.ZERO, ExpectedTime.Source.LINTER);
        return new PlannedTime(migration, Destination.PRODUCTION, at, expected);
    }
}

package dev.lockkeeper.incident;

import static dev.lockkeeper.migration.MigrationFixtures.HARMLESS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.Cast;
import dev.lockkeeper.Cast.Crew;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.catalogue.DatabaseId;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.MigrationFixtures;
import dev.lockkeeper.risk.Axis;
import dev.lockkeeper.risk.Factor;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LockkeeperTest
class RaisingTheFloorTests {

    @Autowired
    Cast cast;

    @Autowired
    MigrationFixtures fixtures;

    @Autowired
    MigrationArchive archive;

    @Autowired
    IncidentLog log;

    @Autowired
    Clock clock;

    Crew harbor;
    DatabaseId shop;

    @BeforeEach
    void people() {
        harbor = cast.harbor();
        shop = fixtures.database(harbor);
    }

    @Test
    void a_confirmed_incident_on_a_table_is_a_reason_for_ninety_days() {
        incident(harbor, shop, "public.orders", 10, true);

        assertThat(reasons()).containsExactly("orders had a confirmed incident 10 days ago: I-1.");
    }

    @Test
    void a_suspicion_an_older_one_and_another_table_are_none() {
        incident(harbor, shop, "orders", 10, false);
        incident(harbor, shop, "orders", 91, true);
        incident(harbor, shop, "customers", 10, true);

        assertThat(reasons()).isEmpty();
    }

    @Test
    void another_tenants_incident_is_none() {
        var quarry = cast.quarry();
        incident(quarry, fixtures.database(quarry), "orders", 10, true);

        assertThat(reasons()).isEmpty();
    }

    private List<String> reasons() {
        var id = fixtures.draft(harbor.ada(), shop, HARMLESS);
        return Acting.as(harbor.vera(), () -> archive.revision(archive.get(id).revision()))
                .assessment()
                .factors()
                .stream()
                .filter(factor -> factor.axis() == Axis.POLICY)
                .map(Factor::sentence)
                .toList();
    }

    private void incident(Crew crew, DatabaseId database, String table, int daysAgo, boolean confirmed) {
        Acting.run(crew.boris(), () -> {
            var began = clock.instant().minus(Duration.ofDays(daysAgo)).minusSeconds(60);
            var details = new IncidentDetails(
                    "Orders hung",
                    Severity.MAJOR,
                    new Course(began, null, null, null),
                    "shop",
                    database,
                    List.of(table),
                    "");
            var id = log.report(crew.boris(), details);
            if (confirmed) {
                log.confirm(crew.boris(), id, Cause.MIGRATION_FLAW);
            } else {
                log.suspect(crew.boris(), id, Cause.MIGRATION_FLAW);
            }
        });
    }
}

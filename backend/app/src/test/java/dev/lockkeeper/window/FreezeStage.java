package dev.lockkeeper.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lockkeeper.Cast;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.Shipyard;
import dev.lockkeeper.Shipyard.Yard;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.catalogue.Place;
import dev.lockkeeper.migration.CheckResult;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.migration.MigrationStatus;
import dev.lockkeeper.migration.MigrationSummary;
import dev.lockkeeper.migration.Scheduling;
import dev.lockkeeper.risk.RiskTier;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Harbor with a staging and a production environment, and a migration that is approved there. */
@LockkeeperTest
abstract class FreezeStage {

    static final Duration HOUR = Duration.ofHours(1);

    @Autowired
    Cast cast;

    @Autowired
    Shipyard shipyard;

    @Autowired
    Freezing freezing;

    @Autowired
    Scheduling scheduling;

    @Autowired
    MigrationArchive archive;

    @Autowired
    Clock clock;

    Yard harbor;
    MigrationId migration;
    Instant now;

    @BeforeEach
    void people() {
        harbor = shipyard.of(cast.harbor());
        migration = shipyard.approved(harbor, "Add a berth");
        now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    UUID open(String title, @Nullable UUID environment, RiskTier least, Instant from, Instant to) {
        var ana = harbor.crew().ana();
        return Acting.as(ana, () -> freezing.open(ana, new FreezeDetails(title, place(environment), least, from, to)));
    }

    static Place place(@Nullable UUID environment) {
        return environment == null ? Place.PRODUCTION : Place.in(environment);
    }

    static FreezeDetails details(String title, @Nullable UUID environment, Instant from, Instant to) {
        return new FreezeDetails(title, place(environment), RiskTier.LOW, from, to);
    }

    void lift(UUID id, int version) {
        var ana = harbor.crew().ana();
        Acting.run(ana, () -> freezing.lift(ana, id, version));
    }

    void schedule(Instant at) {
        CurrentMember ada = harbor.crew().ada();
        Acting.run(ada, () -> scheduling.schedule(ada, migration, at));
    }

    void waitFor(MigrationStatus status) {
        await().untilAsserted(() -> assertThat(summary().status()).isEqualTo(status));
    }

    MigrationSummary summary() {
        return Acting.as(harbor.crew().vera(), () -> archive.get(migration));
    }

    CheckResult freeze() {
        return Acting.as(harbor.crew().vera(), () -> archive.gate(archive.get(migration)).checks().stream()
                .filter(check -> check.key().equals("freeze"))
                .findFirst()
                .orElseThrow());
    }
}

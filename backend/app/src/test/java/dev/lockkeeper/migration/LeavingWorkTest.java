package dev.lockkeeper.migration;

import dev.lockkeeper.Cast;
import dev.lockkeeper.Cast.Crew;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.Shipyard;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.obligation.ObligationId;
import dev.lockkeeper.obligation.ObligationRow;
import dev.lockkeeper.obligation.Obligations;
import dev.lockkeeper.obligation.Subject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Harbor with an empty policy, and how migrations there end. */
@LockkeeperTest
abstract class LeavingWorkTest {

    @Autowired
    Cast cast;

    @Autowired
    Shipyard shipyard;

    @Autowired
    MigrationFixtures fixtures;

    @Autowired
    MigrationLifecycle lifecycle;

    @Autowired
    MigrationArchive archive;

    @Autowired
    LeavingWork leaving;

    @Autowired
    Obligations obligations;

    @Autowired
    Browser browser;

    @Autowired
    Clock clock;

    Crew harbor;
    Shipyard.Yard yard;

    @BeforeEach
    void people() {
        harbor = cast.harbor();
        yard = shipyard.of(harbor);
    }

    MigrationId propose(CurrentMember by, String sql) {
        return fixtures.inReview(by, yard.database(), sql);
    }

    void end(MigrationId id, MigrationStatus outcome) {
        end(harbor.ada(), id, outcome);
    }

    void end(CurrentMember by, MigrationId id, MigrationStatus outcome) {
        Acting.run(by, () -> {
            lifecycle.started(id, clock.instant());
            lifecycle.ended(id, outcome, clock.instant());
        });
    }

    void settle(CurrentMember by, MigrationId id, ObligationId promise) {
        Acting.run(by, () -> leaving.settle(by, id, promise));
    }

    String page(MigrationId id) {
        return new String(browser.get(harbor.eli(), "migrations/" + id.number() + "/obligations")
                .exchange()
                .getResponse()
                .getContentAsByteArray());
    }

    List<ObligationRow> promised(MigrationId id) {
        return Acting.as(harbor.vera(), () -> obligations.about(Subject.migration(id.number())));
    }

    ObligationId promise(MigrationId id) {
        return new ObligationId(promised(id).get(0).id());
    }

    MigrationSummary summary(MigrationId id) {
        return Acting.as(harbor.vera(), () -> archive.get(id));
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}

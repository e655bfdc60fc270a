package dev.lockkeeper.migration;

import static dev.lockkeeper.migration.MigrationFixtures.DANGEROUS;
import static dev.lockkeeper.risk.RiskTier.HIGH;
import static dev.lockkeeper.risk.RiskTier.MODERATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lockkeeper.Cast;
import dev.lockkeeper.Cast.Crew;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.catalogue.DatabaseId;
import dev.lockkeeper.risk.RiskTier;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LockkeeperTest
class ChangingAPolicyTests {

    private static final String NEW_TABLE = "CREATE TABLE fulfilment (id bigint PRIMARY KEY);";
    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    Cast cast;

    @Autowired
    MigrationFixtures fixtures;

    @Autowired
    GatePolicies policies;

    @Autowired
    GateRounds rounds;

    @Autowired
    MigrationArchive archive;

    @Autowired
    MigrationLifecycle lifecycle;

    @Autowired
    Browser browser;

    Crew harbor;
    DatabaseId shop;

    @BeforeEach
    void people() {
        harbor = cast.harbor();
        shop = fixtures.database(harbor);
    }

    @Test
    void a_laxer_policy_opens_the_gates_of_its_tier() {
        var harmless = fixtures.inReview(harbor.ada(), shop, NEW_TABLE);
        var dangerous = fixtures.inReview(harbor.ada(), shop, DANGEROUS);

        ask(harbor, MODERATE, 0);

        awaitEnd(harbor);
        assertThat(status(harmless)).isEqualTo(MigrationStatus.APPROVED);
        assertThat(status(dangerous)).isEqualTo(MigrationStatus.IN_REVIEW);
    }

    @Test
    void a_stricter_policy_takes_an_approved_migration_back_into_review() {
        var id = fixtures.inReview(harbor.ada(), shop, NEW_TABLE);
        ask(harbor, MODERATE, 0);
        awaitEnd(harbor);
        assertThat(status(id)).isEqualTo(MigrationStatus.APPROVED);

        ask(harbor, MODERATE, 1);

        awaitEnd(harbor);
        assertThat(status(id)).isEqualTo(MigrationStatus.IN_REVIEW);
    }

    @Test
    void all_open_migrations_are_asked_however_many_there_are() {
        var ids = IntStream.rangeClosed(0, GateRoundChore.BATCH)
                .mapToObj(n -> fixtures.inReview(harbor.ada(), shop, NEW_TABLE))
                .toList();

        ask(harbor, MODERATE, 0);

        awaitEnd(harbor);
        assertThat(ids).allSatisfy(id -> assertThat(status(id)).isEqualTo(MigrationStatus.APPROVED));
    }

    @Test
    void what_has_ended_and_what_is_another_tenants_stays_as_it_is() {
        var withdrawn = fixtures.inReview(harbor.ada(), shop, NEW_TABLE);
        Acting.run(harbor.ada(), () -> lifecycle.withdraw(harbor.ada(), withdrawn, "not needed"));
        var quarry = cast.quarry();
        var theirs = fixtures.inReview(quarry.ada(), fixtures.database(quarry), NEW_TABLE);

        ask(harbor, MODERATE, 0);

        awaitEnd(harbor);
        assertThat(status(withdrawn)).isEqualTo(MigrationStatus.WITHDRAWN);
        assertThat(Acting.as(quarry.vera(), () -> archive.get(theirs)).status()).isEqualTo(MigrationStatus.IN_REVIEW);
    }

    @Test
    void the_page_says_how_far_it_has_come_until_the_round_is_over() {
        fixtures.inReview(harbor.ada(), shop, NEW_TABLE);
        fixtures.withoutWorkers(() -> {
            ask(harbor, MODERATE, 0);
            assertThat(browser.get(harbor.ana(), "settings/policies"))
                    .bodyText()
                    .contains("are being assessed again: 0 of 1 so far");
        });

        awaitEnd(harbor);
        assertThat(browser.get(harbor.ana(), "settings/policies"))
                .bodyText()
                .doesNotContain("are being assessed again:");
    }

    @Test
    void a_round_that_was_cut_short_goes_on_where_it_was() {
        var asked = fixtures.inReview(harbor.ada(), shop, NEW_TABLE);
        var left = fixtures.inReview(harbor.ada(), shop, NEW_TABLE);
        fixtures.withoutWorkers(() -> {
            ask(harbor, MODERATE, 0);
            in(harbor, () -> rounds.advance(underWay(), List.of(asked.number())));
        });

        awaitEnd(harbor);
        assertThat(status(left)).isEqualTo(MigrationStatus.APPROVED);
        assertThat(status(asked)).as("it was asked before the cut").isEqualTo(MigrationStatus.IN_REVIEW);
    }

    @Test
    void another_change_begins_anew_and_the_old_round_cannot_move_it() {
        var id = fixtures.inReview(harbor.ada(), shop, NEW_TABLE);
        fixtures.withoutWorkers(() -> {
            ask(harbor, HIGH, 3);
            in(harbor, () -> {
                var old = underWay();
                ask(harbor, MODERATE, 0);
                rounds.advance(old, List.of(id.number()));
                rounds.end(old);
                assertThat(underWay()).isEqualTo(new GateRound(2, 0, 0, 1));
            });
        });

        awaitEnd(harbor);
        assertThat(status(id)).isEqualTo(MigrationStatus.APPROVED);
    }

    private void ask(Crew crew, RiskTier tier, int approvals) {
        Acting.run(crew.ana(), () -> {
            var seen = policies.of(tier).version();
            policies.change(crew.ana(), new GatePolicy(tier, approvals, false, seen));
        });
    }

    private void awaitEnd(Crew crew) {
        await().atMost(SOON)
                .until(() -> Acting.as(crew.vera(), () -> rounds.underWay().isEmpty()));
    }

    private GateRound underWay() {
        return rounds.underWay().orElseThrow();
    }

    private MigrationStatus status(MigrationId id) {
        return Acting.as(harbor.vera(), () -> archive.get(id)).status();
    }

    private static void in(Crew crew, Runnable work) {
        Acting.run(crew.ana(), work);
    }
}

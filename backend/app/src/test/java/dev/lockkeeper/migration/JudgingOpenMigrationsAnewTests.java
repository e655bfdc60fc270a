package dev.lockkeeper.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lockkeeper.Cast;
import dev.lockkeeper.Cast.Crew;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.catalogue.DatabaseId;
import dev.lockkeeper.lint.LintConfig;
import dev.lockkeeper.linting.Conventions;
import dev.lockkeeper.risk.RiskTier;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LockkeeperTest
class JudgingOpenMigrationsAnewTests {

    private static final String INDEX = "CREATE INDEX ON orders (note);";

    @Autowired
    Cast cast;

    @Autowired
    MigrationFixtures fixtures;

    @Autowired
    GatePolicies policies;

    @Autowired
    Conventions conventions;

    @Autowired
    GateRounds rounds;

    @Autowired
    MigrationArchive archive;

    @Autowired
    MigrationLifecycle lifecycle;

    @Autowired
    Reassessing reassessing;

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
    void a_policy_that_judges_otherwise_is_what_counts_for_whatever_is_open() {
        var id = fixtures.inReview(harbor.ada(), shop, INDEX);

        slower(100);

        awaitEnd();
        assertThat(migration(id).tier()).isEqualTo(RiskTier.HIGH);
        assertThat(revision(id).assessed().policyVersion()).isEqualTo(1);
        assertThat(revision(id).assessed().number()).isEqualTo(2);
    }

    @Test
    void earlier_revisions_and_what_has_ended_keep_what_they_were_told() {
        var id = fixtures.inReview(harbor.ada(), shop, INDEX);
        fixtures.revise(harbor.ada(), id, shop, INDEX + " -- again");
        var ended = fixtures.inReview(harbor.ada(), shop, INDEX);
        Acting.run(harbor.ada(), () -> lifecycle.withdraw(harbor.ada(), ended, "not needed"));

        slower(100);

        awaitEnd();
        var first = Acting.as(harbor.vera(), () -> archive.revision(archive.get(id), 1));
        assertThat(first.assessed().number()).isEqualTo(1);
        assertThat(first.tier()).isEqualTo(RiskTier.MODERATE);
        assertThat(revision(ended).assessed().number()).isEqualTo(1);
        assertThat(migration(ended).tier()).isEqualTo(RiskTier.MODERATE);
    }

    @Test
    void where_the_answer_is_the_same_nothing_is_filed_and_a_ruling_stays() {
        var id = fixtures.inReview(harbor.ada(), shop, INDEX);
        Acting.run(harbor.ana(), () -> reassessing.lower(harbor.ana(), id, RiskTier.LOW, "It is fine."));

        Acting.run(harbor.ana(), () -> policies.change(harbor.ana(), new GatePolicy(RiskTier.HIGH, 4, false, 0)));

        awaitEnd();
        assertThat(revision(id).assessed().number()).isEqualTo(1);
        assertThat(migration(id).tier()).isEqualTo(RiskTier.LOW);
    }

    @Test
    void conventions_judge_what_is_open_too_and_their_pages_say_how_far() {
        var id = fixtures.inReview(harbor.ada(), shop, "ALTER TABLE orders DROP COLUMN legacy_state;");

        fixtures.withoutWorkers(() -> {
            silence("rules.drop-column");
            assertThat(browser.get(harbor.ana(), "settings/policies/round").header("HX-Request", "true"))
                    .bodyText()
                    .contains("being assessed again: 0 of 1 so far", "hx-trigger=\"load delay:2s\"");
            assertThat(browser.get(harbor.ana(), "settings/linting")).bodyText().contains("settings/policies/round\"");
        });

        awaitEnd();
        assertThat(revision(id).assessed().number()).isEqualTo(2);
        assertThat(browser.get(harbor.ana(), "settings/policies/round?seen=true")
                        .header("HX-Request", "true"))
                .bodyText()
                .contains("Open migrations have been assessed again.")
                .doesNotContain("hx-get");
        assertThat(browser.get(harbor.ana(), "settings/policies/round")).hasStatus3xxRedirection();
    }

    private void slower(double safety) {
        Acting.run(
                harbor.ana(),
                () -> policies.save(harbor.ana(), SavingAPolicyTests.slower(policies.current(), safety), ""));
    }

    private void silence(String rule) {
        Acting.run(
                harbor.ana(),
                () -> conventions.save(harbor.ana(), 0, new LintConfig(Map.of(rule, List.of("off"))), ""));
    }

    private void awaitEnd() {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Acting.as(harbor.vera(), () -> rounds.underWay().isEmpty()));
    }

    private MigrationSummary migration(MigrationId id) {
        return Acting.as(harbor.vera(), () -> archive.get(id));
    }

    private Revision revision(MigrationId id) {
        return Acting.as(harbor.vera(), () -> archive.revision(archive.get(id).revision()));
    }
}

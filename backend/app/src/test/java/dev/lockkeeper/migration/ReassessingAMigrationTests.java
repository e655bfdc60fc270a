package dev.lockkeeper.migration;

import static dev.lockkeeper.migration.MigrationFixtures.DANGEROUS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockkeeper.Cast;
import dev.lockkeeper.Cast.Crew;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.catalogue.DatabaseId;
import dev.lockkeeper.catalogue.SurveyedTable;
import dev.lockkeeper.catalogue.Surveying;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.common.RuleViolation;
import dev.lockkeeper.lint.Heat;
import dev.lockkeeper.risk.Discharge.Kind;
import dev.lockkeeper.risk.RiskAssessment;
import dev.lockkeeper.risk.RiskModel;
import dev.lockkeeper.risk.RiskTier;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@LockkeeperTest
class ReassessingAMigrationTests {

    private static final String INDEX = "CREATE INDEX ON orders (note);";
    private static final String UNIQUE = "SET lock_timeout = '2s'; CREATE UNIQUE INDEX ON orders (note);";

    @Autowired
    Cast cast;

    @Autowired
    MigrationFixtures fixtures;

    @Autowired
    Reassessing reassessing;

    @Autowired
    MigrationArchive archive;

    @Autowired
    GatePolicies policies;

    @Autowired
    Surveying surveying;

    @Autowired
    Browser browser;

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
    void what_an_assessment_was_told_is_kept_with_it() {
        survey(4_000_000);

        var assessed = revision(inReview(INDEX)).assessed();

        assertThat(assessed.modelVersion()).isEqualTo(RiskModel.VERSION);
        assertThat(assessed.policyVersion()).isZero();
        assertThat(assessed.inputs().tables())
                .singleElement()
                .satisfies(known -> assertThat(known.facts().rows()).isEqualTo(4_000_000));
    }

    @Test
    void told_the_same_again_it_says_the_same_whatever_is_known_since() {
        var id = inReview(INDEX);
        var before = revision(id).assessment();

        fixtures.withoutWorkers(() -> {
            survey(400_000_000);
            slower(100);

            assertThat(repeat(id)).isEqualTo(before);
            assertThat(today(id)).isEqualTo(RiskTier.HIGH);
            assertThat(archive(id).tier()).isEqualTo(RiskTier.MODERATE);
        });
    }

    @Test
    void taken_todays_answer_counts() {
        var id = inReview(INDEX);
        survey(400_000_000);

        Acting.run(harbor.ada(), () -> reassessing.reassess(harbor.ada(), id));

        assertThat(archive(id).tier()).isEqualTo(RiskTier.HIGH);
        assertThat(revision(id).assessed().number()).isEqualTo(2);
        assertThat(repeat(id)).isEqualTo(revision(id).assessment());
    }

    @Test
    void the_page_says_what_todays_policy_would_say() {
        var id = inReview(INDEX);
        fixtures.withoutWorkers(() -> {
            slower(100);

            assertThat(browser.get(harbor.vera(), "migrations/" + id.number()))
                    .bodyText()
                    .contains("Assessed by policy 0.", "Today&#39;s policy 1 would say high.", "Assess again");
            assertThat(browser.get(harbor.ada(), "migrations/" + id.number() + "/reassessment"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Take today&#39;s answer");
        });
    }

    @Test
    void the_page_draws_the_locks() {
        survey(4_000_000);
        var id = inReview(INDEX);

        assertThat(browser.get(harbor.vera(), "migrations/" + id.number()))
                .bodyText()
                .contains("locks__held--writers", "4,000,000 rows", "by statement 1 of 01.sql")
                .doesNotContain("style=");
    }

    @Test
    void a_preflight_that_answered_zero_is_recorded_and_counts_until_the_content_changes() {
        survey(10);
        var id = inReview(UNIQUE);
        assertThat(reasons(id, "FAILS_ON_DATA")).isEqualTo(RiskTier.MODERATE);

        discharge(harbor.boris(), id, Kind.PREFLIGHT_ZERO);

        assertThat(reasons(id, "FAILS_ON_DATA")).isEqualTo(RiskTier.LOW);
        assertThat(browser.get(harbor.vera(), "migrations/" + id.number()))
                .bodyText()
                .contains("The preflight query answered zero", "Ran it on the replica.");
        revise(id, UNIQUE + " SELECT 1;");
        assertThat(reasons(id, "FAILS_ON_DATA")).isEqualTo(RiskTier.MODERATE);
    }

    @Test
    void nobody_records_what_takes_a_reason_away_from_their_own_work() {
        var id = Acting.as(harbor.boris(), () -> fixtures.inReview(harbor.boris(), shop, UNIQUE));

        assertThatThrownBy(() -> discharge(harbor.boris(), id, Kind.PREFLIGHT_ZERO))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("migration.own-discharge");
        assertThatThrownBy(() -> discharge(harbor.eli(), id, Kind.PREFLIGHT_ZERO))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_discharge_needs_a_statement_that_is_there_and_is_recorded_once() {
        var id = inReview(UNIQUE);
        assertThatThrownBy(() -> Acting.run(
                        harbor.boris(),
                        () -> reassessing.discharge(
                                harbor.boris(), id, Kind.PREFLIGHT_ZERO, new StatementPlace("01.sql", 9), "Seen.")))
                .hasMessage("migration.nothing-to-discharge");

        discharge(harbor.boris(), id, Kind.PREFLIGHT_ZERO);

        assertThatThrownBy(() -> discharge(harbor.cleo(), id, Kind.PREFLIGHT_ZERO))
                .hasMessage("migration.discharged-already");
    }

    @Test
    void a_reviewer_raises_the_tier_and_it_stays_raised() {
        var id = inReview(INDEX);

        rule(harbor.boris(), id, RiskTier.HIGH);

        assertThat(archive(id).tier()).isEqualTo(RiskTier.HIGH);
        assertThat(browser.get(harbor.vera(), "migrations/" + id.number()))
                .bodyText()
                .contains("holds another tier to be right", "We saw it before.");
        Acting.run(harbor.ada(), () -> reassessing.reassess(harbor.ada(), id));
        assertThat(archive(id).tier()).isEqualTo(RiskTier.HIGH);
    }

    @Test
    void only_an_admin_who_did_not_write_it_lowers_the_tier_and_says_why() {
        var id = inReview(DANGEROUS);

        assertThatThrownBy(() -> lower(harbor.boris(), id, "It is fine.")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> lower(harbor.ana(), id, " ")).hasMessage("migration.reason-missing");
        lower(harbor.ana(), id, "It is fine.");

        assertThat(archive(id).tier()).isEqualTo(RiskTier.LOW);
        var own = Acting.as(harbor.ana(), () -> fixtures.inReview(harbor.ana(), shop, DANGEROUS));
        assertThatThrownBy(() -> lower(harbor.ana(), own, "It is fine.")).hasMessage("migration.own-tier");
    }

    @Test
    void a_lowered_tier_ends_with_the_answer_it_was_made_on() {
        var id = inReview(DANGEROUS);
        lower(harbor.ana(), id, "It is fine.");

        Acting.run(harbor.ada(), () -> reassessing.reassess(harbor.ada(), id));

        assertThat(archive(id).tier()).isEqualTo(RiskTier.HIGH);
    }

    @Test
    void another_tenants_migration_of_the_same_number_is_left_alone() {
        var quarry = cast.quarry();
        var theirs = fixtures.inReview(quarry.ada(), fixtures.database(quarry), INDEX);
        var ours = inReview(INDEX);
        assertThat(ours.number()).isEqualTo(theirs.number());

        rule(harbor.boris(), ours, RiskTier.HIGH);
        Acting.run(harbor.ada(), () -> reassessing.reassess(harbor.ada(), ours));

        assertThat(Acting.as(quarry.vera(), () -> archive.get(theirs)).tier()).isEqualTo(RiskTier.MODERATE);
        assertThatThrownBy(() -> Acting.run(
                        harbor.ada(), () -> reassessing.reassess(harbor.ada(), new MigrationId(ours.tenant(), 4711))))
                .isInstanceOf(NotFound.class);
    }

    private MigrationId inReview(String sql) {
        return fixtures.inReview(harbor.ada(), shop, sql);
    }

    private void survey(long rows) {
        Acting.run(
                harbor.ana(),
                () -> surveying.takeSnapshot(
                        harbor.ana(),
                        shop,
                        clock.instant(),
                        "test",
                        List.of(new SurveyedTable("public", "orders", rows, rows, Heat.NORMAL, null))));
    }

    private void slower(double safety) {
        Acting.run(
                harbor.ana(),
                () -> policies.save(harbor.ana(), SavingAPolicyTests.slower(policies.current(), safety), ""));
    }

    private void revise(MigrationId id, String sql) {
        fixtures.revise(harbor.ada(), id, shop, sql);
    }

    private void discharge(CurrentMember by, MigrationId id, Kind kind) {
        var place = new StatementPlace("01.sql", 2);
        Acting.run(by, () -> reassessing.discharge(by, id, kind, place, "Ran it on the replica."));
    }

    private void rule(CurrentMember by, MigrationId id, RiskTier tier) {
        Acting.run(by, () -> reassessing.raise(by, id, tier, "We saw it before."));
    }

    private void lower(CurrentMember by, MigrationId id, String reason) {
        Acting.run(by, () -> reassessing.lower(by, id, RiskTier.LOW, reason));
    }

    private RiskTier reasons(MigrationId id, String axis) {
        return revision(id).assessment().factors().stream()
                .filter(factor -> factor.axis().name().equals(axis))
                .map(factor -> factor.tier())
                .reduce(RiskTier.LOW, RiskTier::max);
    }

    private MigrationSummary archive(MigrationId id) {
        return Acting.as(harbor.vera(), () -> archive.get(id));
    }

    private Revision revision(MigrationId id) {
        return Acting.as(harbor.vera(), () -> archive.revision(archive.get(id).revision()));
    }

    private RiskAssessment repeat(MigrationId id) {
        return Acting.as(harbor.vera(), () -> reassessing.repeat(revision(id)));
    }

    private RiskTier today(MigrationId id) {
        return Acting.as(
                harbor.vera(),
                () -> reassessing.today(archive.get(id), revision(id)).tier());
    }
}

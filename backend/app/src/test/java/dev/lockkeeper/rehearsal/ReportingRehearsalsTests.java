package dev.lockkeeper.rehearsal;

import static dev.lockkeeper.rehearsal.RehearsalOutcome.FAILED;
import static dev.lockkeeper.rehearsal.RehearsalOutcome.SUCCEEDED;
import static dev.lockkeeper.risk.RiskTier.MODERATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockkeeper.Cast;
import dev.lockkeeper.Cast.Crew;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.catalogue.DatabaseId;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.migration.CheckResult;
import dev.lockkeeper.migration.GatePolicies;
import dev.lockkeeper.migration.GatePolicy;
import dev.lockkeeper.migration.GatePolicy.Conditions;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.MigrationFixtures;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.migration.MigrationStatus;
import dev.lockkeeper.migration.PolicyTrial;
import dev.lockkeeper.migration.Verdict;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@LockkeeperTest
class ReportingRehearsalsTests {

    private static final String NEW_TABLE = "CREATE TABLE fulfilment (id bigint PRIMARY KEY);";

    @Autowired
    Cast cast;

    @Autowired
    MigrationFixtures fixtures;

    @Autowired
    GatePolicies policies;

    @Autowired
    PolicyTrial trial;

    @Autowired
    Rehearsals rehearsals;

    @Autowired
    MigrationArchive archive;

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
    void the_gate_waits_for_a_rehearsal_and_opens_with_it() {
        askForARehearsal();
        var id = fixtures.inReview(harbor.ada(), shop, NEW_TABLE);
        assertThat(check(id).verdict()).isEqualTo(Verdict.WAITING);

        report(harbor.agent(), id, "ci-1", 1, SUCCEEDED);

        assertThat(check(id).verdict()).isEqualTo(Verdict.OPEN);
        assertThat(status(id)).isEqualTo(MigrationStatus.APPROVED);
    }

    @Test
    void a_new_revision_needs_a_rehearsal_of_its_own() {
        askForARehearsal();
        var id = fixtures.inReview(harbor.ada(), shop, NEW_TABLE);
        report(harbor.ada(), id, "ci-1", 1, SUCCEEDED);

        fixtures.revise(harbor.ada(), id, shop, NEW_TABLE + " -- again");

        assertThat(check(id).sentence()).isEqualTo("gate.rehearsal.waiting");
        assertThat(status(id)).isEqualTo(MigrationStatus.IN_REVIEW);
        report(harbor.ada(), id, "ci-1b", 1, SUCCEEDED);
        assertThat(check(id).verdict()).as("of the earlier revision").isEqualTo(Verdict.WAITING);
        report(harbor.ada(), id, "ci-2", 2, SUCCEEDED);
        assertThat(check(id).verdict()).isEqualTo(Verdict.OPEN);
    }

    @Test
    void the_latest_one_counts() {
        askForARehearsal();
        var id = fixtures.inReview(harbor.ada(), shop, NEW_TABLE);

        report(harbor.ada(), id, "ci-1", 1, SUCCEEDED);
        report(harbor.ada(), id, "ci-2", 1, FAILED);

        assertThat(check(id).sentence()).isEqualTo("gate.rehearsal.failed");
    }

    @Test
    void reported_again_it_is_the_same_and_told_otherwise_it_is_refused() {
        var id = fixtures.inReview(harbor.ada(), shop, NEW_TABLE);
        var told = told("ci-1", 1, SUCCEEDED);
        var first = Acting.as(harbor.ada(), () -> rehearsals.report(harbor.ada(), id, told));

        var again = Acting.as(harbor.eli(), () -> rehearsals.report(harbor.eli(), id, told));

        assertThat(first.first()).isTrue();
        assertThat(again.first()).isFalse();
        assertThat(again.rehearsal()).isEqualTo(first.rehearsal());
        assertThatThrownBy(() -> report(harbor.ada(), id, "ci-1", 1, FAILED)).hasMessageContaining("told-otherwise");
        assertThat(of(id)).hasSize(1);
    }

    @Test
    void it_is_of_a_revision_that_is_there_and_of_the_past() {
        var id = fixtures.inReview(harbor.ada(), shop, NEW_TABLE);

        assertThatThrownBy(() -> report(harbor.ada(), id, "ci-1", 2, SUCCEEDED)).hasMessageContaining("no-revision");
        var later = clock.instant().plusSeconds(3600);
        var report = new RehearsalReport("ci-1", 1, setting(), later, 10, null, SUCCEEDED, "");
        assertThatThrownBy(() -> Acting.as(harbor.ada(), () -> rehearsals.report(harbor.ada(), id, report)))
                .hasMessageContaining("future");
    }

    @Test
    void a_viewer_reports_none_and_another_tenants_is_not_there() {
        var id = fixtures.inReview(harbor.ada(), shop, NEW_TABLE);
        assertThatThrownBy(() -> report(harbor.vera(), id, "ci-1", 1, SUCCEEDED))
                .isInstanceOf(AccessDeniedException.class);
        report(harbor.ada(), id, "ci-1", 1, SUCCEEDED);
        var ours = of(id).get(0);

        var quarry = cast.quarry();
        var theirs = fixtures.inReview(quarry.ada(), fixtures.database(quarry), NEW_TABLE);
        report(quarry.ada(), theirs, "ci-1", 1, FAILED);

        assertThatThrownBy(() -> Acting.as(quarry.vera(), () -> rehearsals.get(archive.get(theirs), ours.id())))
                .isInstanceOf(NotFound.class);
        assertThat(of(id)).containsExactly(ours);
    }

    @Test
    void asking_for_one_is_part_of_the_trial() {
        var rehearsed = fixtures.inReview(harbor.ada(), shop, NEW_TABLE);
        report(harbor.ada(), rehearsed, "ci-1", 1, SUCCEEDED);
        var other = fixtures.inReview(harbor.ada(), shop, NEW_TABLE);
        var standing = Acting.as(harbor.ana(), () -> {
            policies.change(harbor.ana(), new GatePolicy(MODERATE, 0, false, 0));
            return policies.current();
        });

        var outcome =
                Acting.as(harbor.ana(), () -> trial.of(harbor.ana(), standing.with(asked(standing.of(MODERATE)))));

        assertThat(outcome.changes()).singleElement().satisfies(change -> {
            assertThat(change.number()).isEqualTo(other.number());
            assertThat(change.gateAfter()).isEqualTo(Verdict.WAITING);
        });
    }

    private void askForARehearsal() {
        Acting.run(harbor.ana(), () -> policies.change(harbor.ana(), asked(new GatePolicy(MODERATE, 0, false, 0))));
    }

    private static GatePolicy asked(GatePolicy policy) {
        return policy.under(new Conditions(true, false));
    }

    private void report(CurrentMember by, MigrationId id, String key, int revision, RehearsalOutcome outcome) {
        var told = told(key, revision, outcome);
        Acting.run(by, () -> rehearsals.report(by, id, told));
    }

    private RehearsalReport told(String key, int revision, RehearsalOutcome outcome) {
        return new RehearsalReport(key, revision, setting(), clock.instant().minusSeconds(1), 410, 12L, outcome, "");
    }

    private static Setting setting() {
        return new Setting("stage-3", "18.1", "last night's backup");
    }

    private List<RehearsalRow> of(MigrationId id) {
        return Acting.as(harbor.vera(), () -> rehearsals.of(archive.get(id)));
    }

    private MigrationStatus status(MigrationId id) {
        return Acting.as(harbor.vera(), () -> archive.get(id)).status();
    }

    private CheckResult check(MigrationId id) {
        var checks =
                Acting.as(harbor.vera(), () -> archive.gate(archive.get(id)).checks());
        return checks.stream()
                .filter(check -> check.key().equals("rehearsal"))
                .findFirst()
                .orElseThrow();
    }
}

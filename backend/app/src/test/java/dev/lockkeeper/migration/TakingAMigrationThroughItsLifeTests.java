package dev.lockkeeper.migration;

import static dev.lockkeeper.migration.MigrationFixtures.DANGEROUS;
import static dev.lockkeeper.migration.MigrationFixtures.HARMLESS;
import static dev.lockkeeper.migration.MigrationFixtures.proposal;
import static dev.lockkeeper.migration.MigrationFixtures.up;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockkeeper.Cast;
import dev.lockkeeper.Cast.Crew;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.catalogue.DatabaseId;
import dev.lockkeeper.common.Conflict;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.risk.RiskTier;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@LockkeeperTest
class TakingAMigrationThroughItsLifeTests {

    @Autowired
    Cast cast;

    @Autowired
    MigrationFixtures fixtures;

    @Autowired
    MigrationLifecycle lifecycle;

    @Autowired
    MigrationArchive archive;

    @Autowired
    MigrationPage page;

    Crew harbor;
    DatabaseId shop;

    @BeforeEach
    void people() {
        harbor = cast.harbor();
        shop = fixtures.database(harbor);
    }

    @Test
    void numbers_rise_by_one_in_each_tenant() {
        var quarry = cast.quarry();
        var theirs = fixtures.database(quarry);

        assertThat(fixtures.draft(harbor.ada(), shop, HARMLESS)).hasToString("M-1");
        assertThat(fixtures.draft(quarry.ada(), theirs, HARMLESS)).hasToString("M-1");
        assertThat(fixtures.draft(harbor.eli(), shop, HARMLESS)).hasToString("M-2");
    }

    @Test
    void parallel_authors_never_get_the_same_number() throws Exception {
        Callable<Integer> open =
                () -> fixtures.draft(harbor.ada(), shop, HARMLESS).number();
        var threads = Executors.newFixedThreadPool(6);
        var numbers = threads.invokeAll(java.util.Collections.nCopies(12, open));
        threads.shutdown();

        var drawn = new java.util.TreeSet<Integer>();
        for (var number : numbers) {
            drawn.add(number.get());
        }
        assertThat(drawn).hasSize(12).contains(1, 12);
    }

    @Test
    void the_linter_and_the_risk_model_judge_each_revision() {
        var id = fixtures.inReview(harbor.ada(), shop, DANGEROUS);
        assertThat(get(harbor.ada(), id).tier()).isEqualTo(RiskTier.HIGH);

        revise(id, HARMLESS);

        var now = get(harbor.ada(), id);
        assertThat(now.tier()).isEqualTo(RiskTier.MODERATE);
        assertThat(now.revisionNumber()).isEqualTo(2);
        var first = Acting.as(harbor.ada(), () -> page.of(id, 1));
        assertThat(first.revision().assessment().tier()).isEqualTo(RiskTier.HIGH);
        assertThat(first.current()).isFalse();
    }

    @Test
    void a_stale_edit_is_told_and_nothing_is_overwritten() {
        var id = fixtures.draft(harbor.ada(), shop, HARMLESS);
        var seen = get(harbor.ada(), id).version();
        revise(id, DANGEROUS);

        assertThatThrownBy(() -> Acting.run(
                        harbor.eli(),
                        () -> lifecycle.revise(harbor.eli(), id, seen, proposal(shop, "SELECT 1;"), "mine")))
                .isInstanceOf(Conflict.class);

        assertThat(get(harbor.ada(), id).tier()).isEqualTo(RiskTier.HIGH);
    }

    @Test
    void viewers_cannot_write_and_engineers_cannot_reject() {
        var id = fixtures.inReview(harbor.ada(), shop, HARMLESS);

        assertThatThrownBy(() -> fixtures.draft(harbor.vera(), shop, HARMLESS))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> Acting.run(harbor.ada(), () -> lifecycle.reject(harbor.ada(), id, "no")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void withdrawing_needs_a_reason_and_ends_it() {
        var id = fixtures.inReview(harbor.ada(), shop, HARMLESS);
        assertThatThrownBy(() -> Acting.run(harbor.ada(), () -> lifecycle.withdraw(harbor.ada(), id, " ")))
                .hasMessage("migration.reason-missing");

        Acting.run(harbor.ada(), () -> lifecycle.withdraw(harbor.ada(), id, "Not needed any more."));

        assertThat(get(harbor.ada(), id).status()).isEqualTo(MigrationStatus.WITHDRAWN);
        assertThatThrownBy(() -> revise(id, DANGEROUS)).hasMessage("migration.not-editable");
        var timeline = Acting.as(harbor.ada(), () -> page.of(id)).timeline();
        assertThat(timeline).extracting(TimelineEntry::to).endsWith(MigrationStatus.WITHDRAWN);
        assertThat(timeline).last().extracting(TimelineEntry::reason).isEqualTo("Not needed any more.");
    }

    @Test
    void what_cannot_run_blocks_the_gate_whatever_the_tier() {
        var id = fixtures.inReview(harbor.ada(), shop, "CREATE INDEX CONCURRENTLY i ON orders (id);");

        var gate = Acting.as(harbor.ada(), () -> page.of(id)).gate();
        assertThat(gate.verdict()).isEqualTo(Verdict.BLOCKED);
        assertThat(gate.first().key()).isEqualTo("will-run");
    }

    @Test
    void the_brief_and_the_way_back_keep_the_gate_waiting() {
        var bare = new Proposal(
                "Bare",
                shop,
                null,
                null,
                dev.lockkeeper.risk.Posture.REVERSIBLE,
                Brief.empty(),
                List.of(up("1", HARMLESS)));
        var id = Acting.as(harbor.ada(), () -> lifecycle.open(harbor.ada(), bare));

        assertThat(Acting.as(harbor.ada(), () -> page.of(id)).gate().checks())
                .filteredOn(check -> !check.isOpen())
                .extracting(CheckResult::key)
                .contains("brief", "way-back");
    }

    @Test
    void unusable_scripts_are_refused_with_the_reason() {
        refused(List.of(), "migration.no-script");
        refused(List.of(up("a", "select 1;"), up("a", "select 2;")), "migration.script-twice");
        refused(List.of(up("a", "select 1;\0")), "migration.nul");
        refused(List.of(up("a", "-".repeat(Examination.MOST_SQL + 1))), "migration.too-much-sql");
        refused(List.of(up("a", "   ")), "migration.empty-script");
    }

    @Test
    void another_tenants_migration_of_the_same_number_is_left_alone() {
        var quarry = cast.quarry();
        var theirs = fixtures.draft(quarry.ada(), fixtures.database(quarry), HARMLESS);
        var ours = fixtures.draft(harbor.ada(), shop, HARMLESS);
        assertThat(theirs.number()).isEqualTo(ours.number());

        revise(ours, DANGEROUS);
        Acting.run(harbor.ada(), () -> lifecycle.withdraw(harbor.ada(), ours, "gone"));

        assertThat(get(quarry.ada(), theirs).status()).isEqualTo(MigrationStatus.DRAFT);
        assertThat(get(quarry.ada(), theirs).revisionNumber()).isEqualTo(1);
    }

    @Test
    void another_tenants_number_finds_nothing() {
        var quarry = cast.quarry();
        var theirs = fixtures.database(quarry);
        fixtures.draft(quarry.ada(), theirs, HARMLESS);

        assertThatThrownBy(
                        () -> get(harbor.ada(), new MigrationId(harbor.tenant().id(), 1)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> fixtures.draft(harbor.ada(), theirs, HARMLESS)).isInstanceOf(NotFound.class);
    }

    private void refused(List<MigrationScript> scripts, String key) {
        assertThatThrownBy(() -> Acting.as(harbor.ada(), () -> lifecycle.open(harbor.ada(), proposal(shop, scripts))))
                .hasMessage(key);
    }

    private void revise(MigrationId id, String sql) {
        var version = get(harbor.ada(), id).version();
        Acting.run(harbor.ada(), () -> lifecycle.revise(harbor.ada(), id, version, proposal(shop, sql), "safer"));
    }

    private MigrationSummary get(CurrentMember who, MigrationId id) {
        return Acting.as(who, () -> archive.get(id));
    }
}

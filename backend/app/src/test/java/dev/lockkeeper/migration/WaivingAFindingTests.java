package dev.lockkeeper.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockkeeper.Cast;
import dev.lockkeeper.Cast.Crew;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.catalogue.DatabaseId;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.common.RuleViolation;
import dev.lockkeeper.common.TravellingClock;
import dev.lockkeeper.lint.Finding;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@LockkeeperTest
class WaivingAFindingTests {

    private static final String DROP = "ALTER TABLE orders DROP COLUMN legacy_state;";
    private static final String RULE = "drop-column";

    @Autowired
    Cast cast;

    @Autowired
    MigrationFixtures fixtures;

    @Autowired
    Waiving waiving;

    @Autowired
    Reassessing reassessing;

    @Autowired
    MigrationArchive archive;

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
    void a_waived_finding_stays_and_says_who_why_and_until_when() {
        var id = fixtures.inReview(harbor.ada(), shop, DROP);
        var tier = get(id).tier();

        waive(harbor.boris(), id, today().plusDays(90));

        assertThat(open(id)).doesNotContain(RULE).isNotEmpty();
        assertThat(revision(id).report().waived()).isEqualTo(1);
        assertThat(get(id).tier()).isEqualTo(tier);
        assertThat(browser.get(harbor.vera(), "migrations/" + id.number()))
                .bodyText()
                .contains("finding--waived", "waived by Boris,", "<q>Nobody reads it.</q>", ">1 waived<");
        assertThat(browser.get(harbor.vera(), "waivers"))
                .hasStatusOk()
                .bodyText()
                .contains(RULE, "orders", "M-" + id.number(), "Nobody reads it.", "Boris", "In force");
    }

    @Test
    void it_holds_for_the_same_statement_in_the_next_revision_and_for_no_other() {
        var id = fixtures.inReview(harbor.ada(), shop, DROP);
        waive(harbor.boris(), id, null);

        fixtures.revise(harbor.ada(), id, shop, "SELECT 1;\nALTER TABLE orders   DROP COLUMN legacy_state;");
        assertThat(open(id)).doesNotContain(RULE);

        fixtures.revise(harbor.ada(), id, shop, "ALTER TABLE orders DROP COLUMN note;");
        assertThat(open(id)).contains(RULE);
    }

    @Test
    void an_ended_waiver_counts_no_longer_and_the_next_assessment_raises_the_finding_again() {
        var id = fixtures.inReview(harbor.ada(), shop, DROP);
        waive(harbor.boris(), id, today());
        assertThat(open(id)).doesNotContain(RULE);

        TravellingClock.at(clock.instant().plus(Duration.ofDays(2)), () -> {
            assertThat(browser.get(harbor.vera(), "migrations/" + id.number()))
                    .bodyText()
                    .contains("No longer waived:")
                    .doesNotContain(">1 waived<");
            Acting.run(harbor.ada(), () -> reassessing.reassess(harbor.ada(), id));
            assertThat(browser.get(harbor.vera(), "waivers")).bodyText().contains("Nothing is waived.");
            assertThat(browser.get(harbor.vera(), "waivers?show=ended"))
                    .bodyText()
                    .contains("Ended", RULE);
            return id;
        });

        assertThat(open(id)).contains(RULE);
    }

    @Test
    void told_the_same_again_it_is_waived_again_whatever_was_revoked_since() {
        var id = fixtures.inReview(harbor.ada(), shop, DROP);
        waive(harbor.boris(), id, null);
        var waived = revision(id);

        revoke(harbor.cleo(), id, waiver(id));

        assertThat(Acting.as(harbor.vera(), () -> reassessing.repeat(waived))).isEqualTo(waived.assessment());
        assertThat(waived.assessed().inputs().known().waivers()).hasSize(1);
        assertThat(revision(id).assessed().inputs().known().waivers()).isEmpty();
    }

    @Test
    void taken_back_it_counts_no_longer_and_the_list_says_who_did_it() {
        var id = fixtures.inReview(harbor.ada(), shop, DROP);
        waive(harbor.boris(), id, null);

        revoke(harbor.cleo(), id, waiver(id));

        assertThat(open(id)).contains(RULE);
        assertThat(browser.get(harbor.vera(), "waivers?show=all")).bodyText().contains("Taken back", ", Cleo");
        assertThat(browser.get(harbor.ana(), "settings/audit"))
                .bodyText()
                .contains("migration.finding-waived", "migration.waiver-revoked");
    }

    @Test
    void nobody_waives_in_their_own_work_without_a_reason_or_into_the_past() {
        var id = fixtures.inReview(harbor.ada(), shop, DROP);
        var own = Acting.as(harbor.boris(), () -> fixtures.inReview(harbor.boris(), shop, DROP));

        assertThatThrownBy(() -> waive(harbor.boris(), own, null)).hasMessage("waiver.own");
        assertThatThrownBy(() -> waive(harbor.eli(), id, null)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> waive(harbor.boris(), id, today().minusDays(1)))
                .hasMessage("waiver.until-past");
        assertThatThrownBy(() -> waive(harbor.boris(), id, RULE, " ", null)).hasMessage("waiver.reason-missing");
        assertThatThrownBy(() -> waive(harbor.boris(), id, "drop-table", "Why not.", null))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("waiver.nothing");
        waive(harbor.boris(), id, null);
        assertThatThrownBy(() -> waive(harbor.cleo(), id, null)).hasMessage("waiver.nothing");
    }

    @Test
    void a_reviewer_waives_on_the_page_and_an_author_is_not_offered_it() {
        var id = fixtures.inReview(harbor.ada(), shop, DROP);

        assertThat(browser.get(harbor.ada(), "migrations/" + id.number()))
                .bodyText()
                .doesNotContain("Waive this finding");
        assertThat(browser.get(harbor.boris(), "migrations/" + id.number()))
                .bodyText()
                .contains("Waive this finding");
        assertThat(browser.post(harbor.boris(), "migrations/" + id.number() + "/waivers")
                        .param("script", "01.sql")
                        .param("statement", "1")
                        .param("rule", RULE)
                        .param("reason", "Nobody reads it.")
                        .param("until", ""))
                .hasStatus3xxRedirection();
        assertThat(browser.post(harbor.boris(), "migrations/" + id.number() + "/waivers/" + waiver(id) + "/revocation"))
                .hasStatus3xxRedirection();
        assertThat(open(id)).contains(RULE);
    }

    @Test
    void what_a_comment_waives_is_listed_as_the_authors_word_while_its_revision_stands() {
        var id = fixtures.inReview(harbor.ada(), shop, "-- lockkeeper:allow drop-column archived\n" + DROP);
        assertThat(browser.get(harbor.vera(), "waivers")).bodyText().contains("archived", "in the script", "Ada");

        fixtures.revise(harbor.ada(), id, shop, DROP);

        assertThat(browser.get(harbor.vera(), "waivers")).bodyText().contains("Nothing is waived.");
    }

    @Test
    void the_list_pages_by_cursor() {
        for (int i = 0; i < 51; i++) {
            fixtures.draft(harbor.ada(), shop, "-- lockkeeper:allow drop-column reason-%02d\n".formatted(i) + DROP);
        }

        var first = text("waivers");
        assertThat(first).contains("reason-50", "reason-01").doesNotContain("reason-00");
        var next = first.replaceAll("(?s).*after=([^&\"]+).*", "$1");
        assertThat(text("waivers?after=" + next)).contains("reason-00").doesNotContain("reason-01");
        assertThat(text("waivers?after=nonsense")).contains("reason-50");
    }

    @Test
    void another_tenants_migration_of_the_same_number_is_left_alone() {
        var quarry = cast.quarry();
        var theirs = fixtures.inReview(quarry.ada(), fixtures.database(quarry), DROP);
        var ours = fixtures.inReview(harbor.ada(), shop, DROP);
        assertThat(ours.number()).isEqualTo(theirs.number());

        waive(harbor.boris(), ours, null);

        var report = Acting.as(
                quarry.vera(),
                () -> archive.revision(archive.get(theirs).revision()).report());
        assertThat(report.waived()).isZero();
        assertThat(browser.get(quarry.vera(), "waivers?show=all")).bodyText().contains("Nothing has ever been waived.");
        var waiver = waiver(ours);
        assertThatThrownBy(() -> revoke(quarry.boris(), theirs, waiver)).isInstanceOf(NotFound.class);
    }

    private void waive(CurrentMember by, MigrationId id, @Nullable LocalDate until) {
        waive(by, id, RULE, "Nobody reads it.", until);
    }

    private void waive(CurrentMember by, MigrationId id, String rule, String reason, @Nullable LocalDate until) {
        Acting.run(
                by,
                () -> waiving.waive(by, id, new WaiverRequest(new StatementPlace("01.sql", 1), rule, reason, until)));
    }

    private void revoke(CurrentMember by, MigrationId id, UUID waiver) {
        Acting.run(by, () -> waiving.revoke(by, id, waiver));
    }

    private UUID waiver(MigrationId id) {
        return Acting.as(harbor.vera(), () -> waiving.newestFirst(WaiverFilter.IN_FORCE, WaiverCursor.FIRST, 50))
                .items()
                .stream()
                .filter(waiver -> waiver.number() == id.number())
                .map(WaiverRow::id)
                .findFirst()
                .orElseThrow();
    }

    private List<String> open(MigrationId id) {
        return revision(id).report().open().stream().map(Finding::ruleId).toList();
    }

    private Revision revision(MigrationId id) {
        return Acting.as(harbor.vera(), () -> archive.revision(archive.get(id).revision()));
    }

    private MigrationSummary get(MigrationId id) {
        return Acting.as(harbor.vera(), () -> archive.get(id));
    }

    private String text(String address) {
        try {
            return browser.get(harbor.vera(), address).exchange().getResponse().getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}

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
import dev.lockkeeper.common.Conflict;
import dev.lockkeeper.common.RuleViolation;
import dev.lockkeeper.lint.Finding;
import dev.lockkeeper.migration.TakingPlansOver.Terms;
import dev.lockkeeper.obligation.ObligationKind;
import dev.lockkeeper.obligation.ObligationRow;
import dev.lockkeeper.obligation.ObligationStatus;
import dev.lockkeeper.obligation.Obligations;
import dev.lockkeeper.obligation.Subject;
import dev.lockkeeper.review.Reviewing;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@LockkeeperTest
class TakingAPlanOverTests {

    private static final String NOT_NULL = "ALTER TABLE orders ALTER COLUMN note SET NOT NULL;";

    @Autowired
    Cast cast;

    @Autowired
    MigrationFixtures fixtures;

    @Autowired
    TakingPlansOver taking;

    @Autowired
    MigrationLifecycle lifecycle;

    @Autowired
    MigrationArchive archive;

    @Autowired
    Reassessing reassessing;

    @Autowired
    Obligations obligations;

    @Autowired
    Reviewing reviewing;

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
    void each_step_becomes_a_draft_of_its_own_and_the_source_stays() {
        var source = fixtures.draft(harbor.ada(), shop, NOT_NULL);

        var first = take(harbor.ada(), source, false);

        assertThat(first.number()).isEqualTo(2);
        assertThat(List.of(2, 3, 4)).allSatisfy(number -> {
            assertThat(get(number).status()).isEqualTo(MigrationStatus.DRAFT);
            assertThat(get(number).jiraIssue()).isEqualTo("SHOP-412");
        });
        assertThat(get(3).title()).endsWith("(2 of 3)");
        assertThat(sql(3)).contains("VALIDATE CONSTRAINT orders_note_present");
        assertThat(sql(1)).isEqualTo(NOT_NULL);
    }

    @Test
    void a_later_step_is_judged_as_if_the_earlier_ones_had_run() {
        take(harbor.ada(), fixtures.draft(harbor.ada(), shop, NOT_NULL), false);

        assertThat(rules(4)).isNotEmpty().doesNotContain("set-not-null-scan");
        Acting.run(harbor.ada(), () -> reassessing.reassess(harbor.ada(), id(4)));
        assertThat(rules(4)).doesNotContain("set-not-null-scan");
        fixtures.revise(harbor.ada(), id(4), shop, sql(4) + "\nSELECT 1;");
        assertThat(rules(4)).doesNotContain("set-not-null-scan");
    }

    @Test
    void each_later_step_is_promised_by_somebody_and_by_a_day() {
        take(harbor.ada(), fixtures.draft(harbor.ada(), shop, NOT_NULL), false);

        assertThat(promised(2)).isEmpty();
        assertThat(promised(3)).singleElement().satisfies(promise -> {
            assertThat(promise.kind()).isEqualTo(ObligationKind.VALIDATE_CONSTRAINT);
            assertThat(promise.ownerName()).isEqualTo("Boris");
            assertThat(promise.dueOn()).isEqualTo(today().plusDays(1));
        });
        assertThat(promised(4)).singleElement().satisfies(promise -> assertThat(promise.dueOn())
                .isEqualTo(today().plusDays(2)));
    }

    @Test
    void a_contract_step_is_promised_as_one() {
        var source = fixtures.draft(harbor.ada(), shop, "ALTER TABLE orders RENAME TO purchases;");

        take(harbor.ada(), source, false);

        assertThat(promised(3))
                .extracting(ObligationRow::kind)
                .contains(ObligationKind.CONTRACT, ObligationKind.FOLLOW_UP);
    }

    @Test
    void a_later_step_waits_until_the_one_before_it_is_done_and_then_its_promise_is_kept() {
        take(harbor.ada(), fixtures.draft(harbor.ada(), shop, NOT_NULL), false);
        assertThat(order(3)).isEqualTo(Verdict.WAITING);
        assertThat(browser.get(harbor.ada(), "migrations/3"))
                .bodyText()
                .contains("Step 2 of 3 of a series", "M-2, the step before it, has not been executed yet.");

        run(2);

        assertThat(order(3)).isEqualTo(Verdict.OPEN);
        assertThat(order(4)).isEqualTo(Verdict.WAITING);
        run(3);
        assertThat(promised(3)).extracting(ObligationRow::status).containsExactly(ObligationStatus.KEPT);
        assertThat(promised(4)).extracting(ObligationRow::status).containsExactly(ObligationStatus.OPEN);
    }

    @Test
    void nothing_runs_before_its_turn() {
        take(harbor.ada(), fixtures.draft(harbor.ada(), shop, NOT_NULL), false);
        approve(3);

        assertThat(get(3).status()).isEqualTo(MigrationStatus.IN_REVIEW);
        assertThatThrownBy(() -> Acting.run(harbor.ada(), () -> lifecycle.started(id(3), clock.instant())))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("migration.not-executing");
    }

    @Test
    void a_step_whose_predecessor_was_given_up_is_blocked_and_says_so() {
        take(harbor.ada(), fixtures.draft(harbor.ada(), shop, NOT_NULL), false);

        Acting.run(harbor.ada(), () -> lifecycle.withdraw(harbor.ada(), id(2), "No longer."));

        assertThat(order(3)).isEqualTo(Verdict.BLOCKED);
        assertThat(get(3).verdict()).isEqualTo(Verdict.BLOCKED);
    }

    @Test
    void sent_twice_it_is_one_series() {
        var source = fixtures.draft(harbor.ada(), shop, NOT_NULL);

        var first = take(harbor.ada(), source, false);
        var second = take(harbor.ada(), source, false);

        assertThat(second).isEqualTo(first);
        assertThat(browser.get(harbor.ada(), "migrations/5")).hasStatus(404);
    }

    @Test
    void in_place_of_the_statement_the_source_becomes_the_first_step_and_keeps_the_rest() {
        var source = fixtures.draft(harbor.ada(), shop, NOT_NULL + "\nALTER TABLE orders ADD COLUMN x int;");

        var first = take(harbor.ada(), source, true);
        var again = take(harbor.ada(), source, true);

        assertThat(first).isEqualTo(source).isEqualTo(again);
        assertThat(get(1).revisionNumber()).isEqualTo(2);
        assertThat(sql(1)).contains("NOT VALID", "ADD COLUMN x int").doesNotContain("SET NOT NULL");
        assertThat(sql(2)).contains("VALIDATE CONSTRAINT");
        assertThat(browser.get(harbor.ada(), "migrations/1")).bodyText().contains("Step 1 of 3 of a series");
        assertThat(browser.get(harbor.ada(), "migrations/4")).hasStatus(404);
    }

    @Test
    void a_plan_of_a_revision_that_has_been_replaced_is_not_taken_over() {
        var source = fixtures.draft(harbor.ada(), shop, NOT_NULL);
        fixtures.revise(harbor.ada(), source, shop, NOT_NULL + " SELECT 1;");

        assertThatThrownBy(() -> take(harbor.ada(), source, false)).isInstanceOf(Conflict.class);
    }

    @Test
    void who_only_looks_takes_nothing_over() {
        var source = fixtures.draft(harbor.ada(), shop, NOT_NULL);

        assertThatThrownBy(() -> take(harbor.vera(), source, false)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void the_page_shows_what_would_come_of_it_and_makes_it() {
        fixtures.draft(harbor.ada(), shop, NOT_NULL);
        var place = place(revision(1));
        var address = "migrations/1/series/new?script=01.sql&statement=1&finding=" + place.finding();

        assertThat(browser.get(harbor.ada(), "migrations/1")).bodyText().contains("Take over as 3 migrations");
        assertThat(browser.get(harbor.ada(), address))
                .hasStatusOk()
                .bodyText()
                .contains("(3 of 3)", "VALIDATE CONSTRAINT", "Promise: validate it by", "Make 3 drafts");
        assertThat(post(place, "", "")).hasStatus(422).bodyText().contains("Say by when each of the steps");
        assertThat(post(place, today().toString(), today().toString()))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/" + harbor.slug() + "/migrations/2");
        assertThat(browser.get(harbor.vera(), "migrations/1"))
                .bodyText()
                .contains("The safer way of this migration", "promised by Boris,");
        assertThat(browser.get(harbor.ada(), "migrations/1/series/new")).hasStatus(404);
    }

    @Test
    void another_tenants_migration_of_the_same_number_is_left_alone() {
        var quarry = cast.quarry();
        var theirs = fixtures.draft(quarry.ada(), fixtures.database(quarry), NOT_NULL);
        var ours = fixtures.draft(harbor.ada(), shop, NOT_NULL);
        assertThat(ours.number()).isEqualTo(theirs.number());

        take(harbor.ada(), ours, true);

        assertThat(Acting.as(quarry.vera(), () -> archive.get(theirs)).revisionNumber())
                .isEqualTo(1);
        assertThat(browser.get(quarry.vera(), "migrations/2")).hasStatus(404);
    }

    private MvcTestResult post(PlanPlace place, String... due) {
        return browser.post(harbor.ada(), "migrations/1/series")
                .param("script", place.script())
                .param("statement", "" + place.statement())
                .param("finding", "" + place.finding())
                .param("revision", "1")
                .param("owner", harbor.boris().id().value().toString())
                .param("due", due)
                .exchange();
    }

    private MigrationId take(CurrentMember by, MigrationId source, boolean replace) {
        var revision = revision(source.number());
        var first = revision.number() > 1 && replace ? firstRevision(source) : revision;
        var place = place(first);
        var steps = Acting.as(by, () -> taking.preview(first, place));
        var due = LongStream.rangeClosed(
                        1, steps.stream().filter(SeriesStep::isPromised).count())
                .mapToObj(today()::plusDays)
                .toList();
        var terms = new Terms(1, replace, harbor.boris().id(), due);
        return Acting.as(by, () -> taking.takeOver(by, source, place, terms));
    }

    private Revision firstRevision(MigrationId id) {
        return Acting.as(harbor.vera(), () -> archive.revision(archive.get(id), 1));
    }

    private static PlanPlace place(Revision revision) {
        var findings = revision.report().statements().get(0).findings();
        var index = findings.stream()
                .filter(finding -> finding.plan() != null)
                .map(findings::indexOf)
                .findFirst()
                .orElseThrow();
        return new PlanPlace("01.sql", 1, index);
    }

    private void run(int number) {
        approve(number);
        Acting.run(harbor.ada(), () -> {
            lifecycle.started(id(number), clock.instant());
            lifecycle.ended(id(number), MigrationStatus.DONE, clock.instant());
        });
    }

    private void approve(int number) {
        Acting.run(harbor.ada(), () -> lifecycle.submit(harbor.ada(), id(number)));
        for (var reviewer : List.of(harbor.boris(), harbor.cleo())) {
            if (get(number).status() == MigrationStatus.IN_REVIEW) {
                Acting.run(
                        reviewer,
                        () -> reviewing.approve(
                                reviewer, id(number), get(number).revisionNumber(), ""));
            }
        }
    }

    private Verdict order(int number) {
        var gate = Acting.as(harbor.vera(), () -> archive.gate(archive.get(id(number))));
        return gate.checks().stream()
                .filter(check -> check.key().equals("order"))
                .map(CheckResult::verdict)
                .findFirst()
                .orElseThrow();
    }

    private List<String> rules(int number) {
        return revision(number).report().findings().stream()
                .map(Finding::ruleId)
                .toList();
    }

    private List<ObligationRow> promised(int number) {
        return Acting.as(harbor.vera(), () -> obligations.about(Subject.migration(number)));
    }

    private String sql(int number) {
        return revision(number).scripts().stream().map(MigrationScript::sql).reduce("", String::concat);
    }

    private Revision revision(int number) {
        return Acting.as(
                harbor.vera(), () -> archive.revision(archive.get(id(number)).revision()));
    }

    private MigrationSummary get(int number) {
        return Acting.as(harbor.vera(), () -> archive.get(id(number)));
    }

    private MigrationId id(int number) {
        return new MigrationId(harbor.ada().tenant(), number);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}

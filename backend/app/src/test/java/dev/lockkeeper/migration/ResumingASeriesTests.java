package dev.lockkeeper.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockkeeper.Cast;
import dev.lockkeeper.Cast.Crew;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.catalogue.DatabaseId;
import dev.lockkeeper.common.RuleViolation;
import dev.lockkeeper.migration.TakingPlansOver.Terms;
import dev.lockkeeper.obligation.ObligationRow;
import dev.lockkeeper.obligation.ObligationStatus;
import dev.lockkeeper.obligation.Obligations;
import dev.lockkeeper.obligation.Subject;
import dev.lockkeeper.review.Reviewing;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@LockkeeperTest
class ResumingASeriesTests {

    private static final String NOT_NULL = "ALTER TABLE orders ALTER COLUMN note SET NOT NULL;";

    @Autowired
    Cast cast;

    @Autowired
    MigrationFixtures fixtures;

    @Autowired
    TakingPlansOver taking;

    @Autowired
    ResumingSeries resuming;

    @Autowired
    MigrationLifecycle lifecycle;

    @Autowired
    MigrationArchive archive;

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
    void a_failed_step_is_tried_again_by_a_new_draft_and_the_series_goes_on_with_that() {
        take(NOT_NULL, "set-not-null-scan");
        run(2, MigrationStatus.FAILED);
        assertThat(get(3).verdict()).isEqualTo(Verdict.BLOCKED);
        assertThat(browser.get(harbor.ada(), "migrations/2")).bodyText().contains("Try this step again");

        assertThat(browser.post(harbor.ada(), "migrations/2/series/retry"))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/" + harbor.slug() + "/migrations/5");

        assertThat(get(5).status()).isEqualTo(MigrationStatus.DRAFT);
        assertThat(get(5).title()).isEqualTo(get(2).title());
        assertThat(order(3)).isEqualTo(Verdict.WAITING);
        assertThat(browser.get(harbor.ada(), "migrations/5")).bodyText().contains("Step 1 of 3 of a series");
        run(5, MigrationStatus.DONE);
        assertThat(order(3)).isEqualTo(Verdict.OPEN);
    }

    @Test
    void a_step_tried_again_keeps_the_promise_of_the_first_try() {
        take(NOT_NULL, "set-not-null-scan");
        run(2, MigrationStatus.DONE);
        run(3, MigrationStatus.FAILED);

        var again = Acting.as(harbor.ada(), () -> resuming.retry(harbor.ada(), id(3)));
        run(again.number(), MigrationStatus.DONE);

        assertThat(promised(3)).extracting(ObligationRow::status).containsExactly(ObligationStatus.KEPT);
        assertThat(order(4)).isEqualTo(Verdict.OPEN);
    }

    @Test
    void asked_for_twice_it_is_tried_again_once() {
        take(NOT_NULL, "set-not-null-scan");
        run(2, MigrationStatus.FAILED);

        var first = Acting.as(harbor.ada(), () -> resuming.retry(harbor.ada(), id(2)));

        assertThat(Acting.as(harbor.eli(), () -> resuming.retry(harbor.eli(), id(2))))
                .isEqualTo(first);
        assertThat(browser.get(harbor.ada(), "migrations/6")).hasStatus(404);
        assertThat(browser.get(harbor.ada(), "migrations/2"))
                .bodyText()
                .contains("M-5")
                .doesNotContain("Try this step again");
    }

    @Test
    void what_comes_behind_is_withdrawn_and_its_promises_dropped() {
        take(NOT_NULL, "set-not-null-scan");
        run(2, MigrationStatus.FAILED);

        assertThat(browser.post(harbor.ada(), "migrations/2/series/withdrawal").param("reason", "Another way."))
                .hasStatus3xxRedirection();

        assertThat(List.of(3, 4)).allSatisfy(number -> {
            assertThat(get(number).status()).isEqualTo(MigrationStatus.WITHDRAWN);
            assertThat(promised(number)).extracting(ObligationRow::status).containsOnly(ObligationStatus.DROPPED);
        });
    }

    @Test
    void what_the_plan_leaves_to_people_becomes_an_obligation_by_the_day_of_the_last_step() {
        take("ALTER TABLE orders DROP COLUMN legacy_state;", "drop-column");

        assertThat(promised(2)).anySatisfy(promise -> {
            assertThat(promise.title()).startsWith("The application neither reads nor writes legacy_state");
            assertThat(promise.ownerName()).isEqualTo("Boris");
            assertThat(promise.dueOn()).isEqualTo(today().plusDays(1));
        });
    }

    @Test
    void only_a_step_that_ended_without_being_done_is_tried_again_and_only_by_who_writes() {
        take(NOT_NULL, "set-not-null-scan");

        assertThatThrownBy(() -> Acting.as(harbor.ada(), () -> resuming.retry(harbor.ada(), id(2))))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("series.not-stuck");
        run(2, MigrationStatus.FAILED);
        assertThatThrownBy(() -> Acting.as(harbor.vera(), () -> resuming.retry(harbor.vera(), id(2))))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(browser.post(harbor.ada(), "migrations/2/series/withdrawal")).hasStatus(409);
        assertThat(browser.post(cast.quarry().ada(), "migrations/2/series/retry"))
                .hasStatus(404);
    }

    private void take(String sql, String rule) {
        var source = fixtures.draft(harbor.ada(), shop, sql);
        Acting.run(harbor.ada(), () -> {
            var revision = archive.revision(archive.get(source).revision());
            var place = PlanPlace.of(revision, "01.sql", 1, rule).orElseThrow();
            var due = taking.preview(revision, place).stream()
                    .filter(SeriesStep::isPromised)
                    .map(step -> today().plusDays(1))
                    .toList();
            var terms = new Terms(1, false, harbor.boris().id(), due);
            taking.takeOver(harbor.ada(), source, place, terms);
        });
    }

    private void run(int number, MigrationStatus outcome) {
        Acting.run(harbor.ada(), () -> lifecycle.submit(harbor.ada(), id(number)));
        for (var reviewer : List.of(harbor.boris(), harbor.cleo())) {
            if (get(number).status() == MigrationStatus.IN_REVIEW) {
                Acting.run(
                        reviewer,
                        () -> reviewing.approve(
                                reviewer, id(number), get(number).revisionNumber(), ""));
            }
        }
        Acting.run(harbor.ada(), () -> {
            lifecycle.started(id(number), clock.instant());
            lifecycle.ended(id(number), outcome, clock.instant());
        });
    }

    private Verdict order(int number) {
        var gate = Acting.as(harbor.vera(), () -> archive.gate(archive.get(id(number))));
        return gate.checks().stream()
                .filter(check -> check.key().equals("order"))
                .map(CheckResult::verdict)
                .findFirst()
                .orElseThrow();
    }

    private List<ObligationRow> promised(int number) {
        return Acting.as(harbor.vera(), () -> obligations.about(Subject.migration(number)));
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

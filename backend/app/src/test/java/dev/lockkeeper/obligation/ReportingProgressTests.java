package dev.lockkeeper.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockkeeper.Cast;
import dev.lockkeeper.Cast.Crew;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.audit.AuditTrail;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.common.TravellingClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@LockkeeperTest
class ReportingProgressTests {

    @Autowired
    Cast cast;

    @Autowired
    Browser browser;

    @Autowired
    ObligationKeeping keeping;

    @Autowired
    ObligationJobs jobs;

    @Autowired
    Obligations obligations;

    @Autowired
    AuditTrail trail;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    Crew harbor;
    ObligationId backfill;
    Instant now;

    @BeforeEach
    void people() {
        harbor = cast.harbor();
        backfill = promise(ObligationKind.FINISH_BACKFILL);
        now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    @Test
    void the_later_report_by_the_reporters_clock_stays_whichever_came_first() {
        report(backfill, now.minusSeconds(60), 0, 1_000L, null);
        report(backfill, now.minusSeconds(10), 0, 6_000L, null);
        report(backfill, now.minusSeconds(30), 0, 4_000L, null);
        var after = report(backfill, now.minusSeconds(10), 0, 6_000L, null);

        assertThat(after.rowsDone()).isEqualTo(6_000);
        assertThat(after.reportedAt()).isEqualTo(now.minusSeconds(10));
        assertThat(after.rate()).isEqualTo(100.0);
        assertThat(after.percent()).contains(60);
        assertThat(after.estimatedEnd()).contains(now.plusSeconds(30));
    }

    @Test
    void the_reporters_count_goes_before_its_clock() {
        report(backfill, now.minusSeconds(5), 7, 700L, null);

        assertThat(report(backfill, now, 6, 600L, null).rowsDone()).isEqualTo(700);
        assertThat(report(backfill, now.minusSeconds(9), 8, 800L, null).rowsDone())
                .isEqualTo(800);
    }

    @Test
    void a_comparison_stays_until_the_next_one() {
        report(backfill, now.minusSeconds(9), 0, 1L, 12L);

        assertThat(report(backfill, now.minusSeconds(8), 0, 2L, null).drift()).isEqualTo(12);
        assertThat(report(backfill, now.minusSeconds(7), 0, 3L, 0L).isReconciled())
                .isTrue();
    }

    @Test
    void a_dual_write_ends_only_when_no_row_differs() {
        var dual = promise(ObligationKind.REMOVE_DUAL_WRITE);
        assertThatThrownBy(() -> keep(dual)).hasMessage("obligation.not-reconciled");
        assertThat(browser.post(harbor.ada(), "obligations/" + dual + "/reconciliation")
                        .param("drift", "3"))
                .hasStatus3xxRedirection();
        assertThatThrownBy(() -> keep(dual)).hasMessage("obligation.not-reconciled");
        assertThat(browser.post(harbor.ada(), "obligations/" + dual + "/reconciliation")
                        .param("drift", "-1"))
                .hasStatus(422)
                .bodyText()
                .contains("A count of rows is 0 or more.");

        report(dual, now, 0, 9L, 0L);
        keep(dual);

        assertThat(browser.get(harbor.vera(), "obligations/" + dual))
                .bodyText()
                .contains("Ada said that it is done", "M-9");
    }

    @Test
    void the_page_says_whose_word_it_is_that_rows_differ_or_not() {
        var dual = promise(ObligationKind.REMOVE_DUAL_WRITE);
        report(dual, now.minusSeconds(9), 0, 9L, 0L);
        assertThat(browser.get(harbor.ada(), "obligations/" + dual))
                .bodyText()
                .contains("reported by Ada&#39;s agent", "That no row differs is what the job says.")
                .doesNotContain("Nobody has counted");

        Acting.run(harbor.cleo(), () -> jobs.reconcile(harbor.cleo(), dual, 0, "Hashed."));
        report(dual, now, 0, 10L, null);

        assertThat(browser.get(harbor.ada(), "obligations/" + dual))
                .bodyText()
                .contains("counted by Cleo")
                .doesNotContain("reported by", "what the job says");
        assertThat(Acting.as(harbor.ana(), () -> trail.newestFirst(null, 2)).items())
                .extracting(entry -> entry.actorName() + ": " + entry.detail())
                .containsExactly("Cleo: 0 rows differ: Hashed.", "Ada's agent: 0 rows differ: reported");
    }

    @Test
    void of_a_count_from_before_it_was_kept_whose_it_is_the_page_does_not_say_that_it_is_the_jobs() {
        var dual = promise(ObligationKind.REMOVE_DUAL_WRITE);
        report(dual, now, 0, 9L, 0L);
        Acting.run(
                harbor.ada(),
                () -> transaction.executeWithoutResult(
                        status -> jdbc.sql("update tenant.obligation_progress set drift_by = null, drift_by_hand = null"
                                        + " where tenant_id = ? and obligation_id = ?")
                                .params(harbor.ada().tenant().value(), dual.value())
                                .update()));

        assertThat(browser.get(harbor.ada(), "obligations/" + dual)).bodyText().doesNotContain("what the job says");
    }

    @Test
    void its_page_shows_a_bar_an_estimate_and_since_when_it_is_silent() {
        assertThat(browser.get(harbor.vera(), "obligations/" + backfill))
                .bodyText()
                .contains("No job has reported yet", "every 10s");
        report(backfill, now.minusSeconds(100), 0, 0L, null);
        report(backfill, now, 0, 4_100L, null);

        assertThat(browser.get(harbor.vera(), "obligations/" + backfill + "/progress")
                        .header("HX-Request", "true"))
                .hasStatusOk()
                .bodyText()
                .contains("<progress", "41 %", "4,100", "41.0", "id 4100")
                .doesNotContain("<html", "Nothing has been heard of it since");
        assertThat(browser.get(harbor.vera(), "obligations")).bodyText().doesNotContain("Its job is silent");
        TravellingClock.at(now.plus(Duration.ofMinutes(31)), () -> {
            assertThat(browser.get(harbor.vera(), "obligations/" + backfill))
                    .bodyText()
                    .contains("Nothing has been heard of it since");
            assertThat(browser.get(harbor.vera(), "obligations")).bodyText().contains("Its job is silent");
            return now;
        });
    }

    @Test
    void what_is_through_or_closed_or_never_had_a_job_is_not_silent() {
        var compared = promise(ObligationKind.REMOVE_DUAL_WRITE);
        Acting.run(harbor.ada(), () -> jobs.reconcile(harbor.ada(), compared, 0, ""));
        report(backfill, now, 0, 10_000L, null);
        var closed = promise(ObligationKind.FINISH_BACKFILL);
        report(closed, now, 0, 1L, null);
        assertThat(silent(closed)).isTrue();
        keep(closed);

        assertThat(silent(compared)).isFalse();
        assertThat(silent(backfill)).isFalse();
        assertThat(silent(closed)).isFalse();
    }

    @Test
    void a_dual_write_goes_on_when_all_rows_are_copied() {
        var dual = promise(ObligationKind.REMOVE_DUAL_WRITE);
        report(dual, now, 0, 10_000L, 0L);

        assertThat(silent(dual)).isTrue();
    }

    private boolean silent(ObligationId id) {
        return TravellingClock.at(
                now.plus(Duration.ofMinutes(31)),
                () -> Acting.as(harbor.vera(), () -> obligations.get(id)).silent());
    }

    @Test
    void only_a_job_of_an_open_promise_reports() {
        var other = promise(ObligationKind.FOLLOW_UP);
        assertThatThrownBy(() -> report(other, now, 0, 1L, null)).hasMessage("obligation.no-job");
        assertThatThrownBy(() -> report(backfill, now.plus(Duration.ofHours(1)), 0, 1L, null))
                .hasMessage("obligation.progress.future");
        assertThatThrownBy(() -> Acting.run(harbor.vera(), () -> jobs.reconcile(harbor.vera(), backfill, 0, "")))
                .isInstanceOf(AccessDeniedException.class);
        keep(backfill);
        assertThatThrownBy(() -> report(backfill, now, 0, 1L, null)).hasMessage("obligation.closed");
        var quarry = cast.quarry();
        assertThatThrownBy(() -> Acting.run(quarry.ada(), () -> jobs.reconcile(quarry.ada(), backfill, 0, "")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void another_day_is_a_step_with_a_reason() {
        var day = LocalDate.now().plusDays(40).toString();
        assertThat(browser.post(harbor.ada(), "obligations/" + backfill + "/postponement")
                        .param("due", day)
                        .param("reason", " "))
                .hasStatus(422)
                .bodyText()
                .contains("Say why it gets another day.");
        assertThat(browser.post(harbor.ada(), "obligations/" + backfill + "/postponement")
                        .param("due", day)
                        .param("reason", "The season"))
                .hasStatus3xxRedirection();

        assertThat(browser.get(harbor.vera(), "obligations/" + backfill))
                .bodyText()
                .contains("Ada gave it another day:", day, "The season");
    }

    private ObligationProgress report(ObligationId id, Instant at, long sequence, long done, @Nullable Long drift) {
        var report = new ProgressReport(at, sequence, 4L, "id " + done, done, 10_000L, null, drift);
        return Acting.as(harbor.agent(), () -> jobs.report(harbor.agent(), id, report));
    }

    private void keep(ObligationId id) {
        Acting.run(harbor.ada(), () -> keeping.keep(harbor.ada(), id, "M-9"));
    }

    private ObligationId promise(ObligationKind kind) {
        var promise =
                new Promise(kind, "Fill it", harbor.ada().id(), LocalDate.now().plusDays(9), Subject.migration(8));
        return Acting.as(harbor.ada(), () -> keeping.promise(harbor.ada(), promise));
    }
}

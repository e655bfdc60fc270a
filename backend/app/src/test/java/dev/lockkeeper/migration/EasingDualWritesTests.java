package dev.lockkeeper.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.audit.AuditTrail;
import dev.lockkeeper.common.TravellingClock;
import dev.lockkeeper.obligation.ObligationId;
import dev.lockkeeper.obligation.ObligationJobs;
import dev.lockkeeper.obligation.ObligationKeeping;
import dev.lockkeeper.obligation.ObligationKind;
import dev.lockkeeper.obligation.ObligationSettings;
import dev.lockkeeper.obligation.ObligationTerms;
import dev.lockkeeper.obligation.Origin;
import dev.lockkeeper.obligation.ProgressReport;
import dev.lockkeeper.obligation.Promise;
import dev.lockkeeper.obligation.Work;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A dual write that could block the gate of others is not eased by whoever owes it. */
class EasingDualWritesTests extends LeavingWorkTest {

    @Autowired
    ObligationKeeping keeping;

    @Autowired
    ObligationJobs jobs;

    @Autowired
    ObligationTerms terms;

    @Autowired
    AuditTrail trail;

    private ObligationId dual;
    private MigrationId more;

    @BeforeEach
    void a_dual_write_that_boris_owes() {
        more = propose(harbor.eli(), "ALTER TABLE orders ADD COLUMN note text;");
        dual = promise(harbor.boris(), "orders", 1);
    }

    @Test
    void who_owes_it_gives_it_no_later_day_and_neither_does_an_engineer() {
        assertThatThrownBy(() -> move(harbor.boris(), 30)).hasMessage("obligation.dual-write-other");
        assertThatThrownBy(() -> move(harbor.ada(), 30)).hasMessage("obligation.dual-write-other");
        as(harbor.ana(), () -> keeping.reassign(harbor.ana(), dual, harbor.ada().id(), "Holiday"));
        assertThatThrownBy(() -> move(harbor.boris(), 30))
                .as("he has owed it")
                .hasMessage("obligation.dual-write-other");

        move(harbor.cleo(), 30);

        assertThat(gate())
                .contains("That on orders (Stop writing orders twice) was given until", "by Cleo: The job was down.");
        assertThat(Acting.as(harbor.ana(), () -> trail.newestFirst(null, 1)).items())
                .extracting(entry -> entry.action() + " " + entry.actorName())
                .allMatch(entry -> entry.startsWith("obligation.moved"));
        TravellingClock.at(clock.instant().plus(Duration.ofDays(3)), () -> assertThat(dualWrite())
                .isEqualTo(Verdict.OPEN));
        TravellingClock.at(clock.instant().plus(Duration.ofDays(32)), () -> assertThat(dualWrite())
                .isEqualTo(Verdict.BLOCKED));
    }

    @Test
    void an_earlier_day_is_anybodys() {
        move(harbor.ada(), 0);

        TravellingClock.at(clock.instant().plus(Duration.ofDays(1)), () -> assertThat(dualWrite())
                .isEqualTo(Verdict.BLOCKED));
    }

    @Test
    void nobody_types_by_themselves_that_no_row_differs() {
        assertThatThrownBy(() -> count(harbor.boris(), 0, "Counted.")).hasMessage("obligation.dual-write-other");
        assertThatThrownBy(() -> count(harbor.cleo(), 0, " ")).hasMessage("obligation.dual-write-reason");
        count(harbor.boris(), 7, "");
        assertThatThrownBy(() -> as(harbor.boris(), () -> keeping.keep(harbor.boris(), dual, "M-1")))
                .hasMessage("obligation.not-reconciled");

        count(harbor.cleo(), 0, "Both sides hashed by day.");
        as(harbor.boris(), () -> keeping.keep(harbor.boris(), dual, "Gone."));

        assertThat(gate()).contains("Cleo counted by hand that no row differs: Both sides hashed by day.");
        assertThat(Acting.as(harbor.ana(), () -> trail.newestFirst(null, 3)).items())
                .anyMatch(entry -> entry.detail().contains("0 rows differ: Both sides hashed by day."));
    }

    @Test
    void nor_report_it_in_the_jobs_stead() {
        assertThatThrownBy(() -> report(harbor.boris())).hasMessage("obligation.progress.own");
        assertThatThrownBy(() -> report(harbor.ada())).as("an engineer").hasMessage("obligation.progress.own");
        assertThatThrownBy(() -> as(harbor.boris(), () -> keeping.keep(harbor.boris(), dual, "M-1")))
                .hasMessage("obligation.not-reconciled");

        report(harbor.cleo());
        report(harbor.agent());

        as(harbor.boris(), () -> keeping.keep(harbor.boris(), dual, "Gone."));
    }

    @Test
    void dropping_it_is_not_the_owners_either() {
        assertThatThrownBy(() -> as(harbor.boris(), () -> keeping.drop(harbor.boris(), dual, "Enough.")))
                .hasMessage("obligation.dual-write-other");

        as(harbor.cleo(), () -> keeping.drop(harbor.cleo(), dual, "The table goes."));

        assertThat(gate()).contains("was dropped by Cleo: The table goes.");
    }

    @Test
    void nor_is_changing_it_by_its_form() {
        assertThatThrownBy(() -> as(
                        harbor.boris(),
                        () -> keeping.change(
                                harbor.boris(),
                                dual,
                                0,
                                "Stop writing orders twice",
                                harbor.boris().id(),
                                today().plusDays(90),
                                "Later")))
                .hasMessage("obligation.dual-write-other");
    }

    @Test
    void where_dual_writes_block_nothing_nobody_is_asked() {
        as(harbor.ana(), () -> {
            var now = terms.current();
            terms.change(
                    harbor.ana(),
                    new ObligationSettings(now.days(), false, now.silentMinutes(), now.leadDays(), now.version()));
        });

        move(harbor.boris(), 30);

        assertThat(gate()).doesNotContain("was given until");
    }

    @Test
    void another_tenants_dual_write_is_not_shown() {
        var quarry = cast.quarry();
        Acting.run(quarry.cleo(), () -> {
            var theirs = keeping.promise(quarry.cleo(), dualWrite(quarry.boris(), "orders", 1));
            keeping.move(quarry.cleo(), theirs, today().plusDays(9), "Theirs.");
        });

        assertThat(gate()).doesNotContain("Theirs.");
    }

    @Test
    void a_late_one_is_found_among_more_than_five_hundred() {
        Acting.run(harbor.cleo(), () -> IntStream.range(0, 510)
                .forEach(n -> keeping.promise(harbor.cleo(), dualWrite(harbor.boris(), "lines_" + n, 0))));

        TravellingClock.at(clock.instant().plus(Duration.ofDays(3)), () -> assertThat(dualWrite())
                .isEqualTo(Verdict.BLOCKED));
    }

    @Test
    void what_does_it_is_offered_among_more_than_five_hundred() {
        Acting.run(harbor.cleo(), () -> IntStream.range(0, 510)
                .forEach(n -> keeping.promise(harbor.cleo(), dualWrite(harbor.boris(), "lines_" + n, 0))));
        var end = propose(harbor.eli(), "DROP TRIGGER orders_twin ON orders;");

        assertThat(page(end)).contains("Stop writing orders twice").doesNotContain("lines_");
    }

    private ObligationId promise(CurrentMember owner, String table, int days) {
        return Acting.as(harbor.ada(), () -> keeping.promise(harbor.ada(), dualWrite(owner, table, days)));
    }

    private Promise dualWrite(CurrentMember owner, String table, int days) {
        return new Promise(
                ObligationKind.REMOVE_DUAL_WRITE,
                "Stop writing " + table + " twice",
                owner.id(),
                today().plusDays(days),
                null,
                new Work(
                        owner.tenant().equals(harbor.boris().tenant())
                                ? yard.database().value()
                                : null,
                        table,
                        table + "_twin"),
                Origin.HAND);
    }

    private void move(CurrentMember by, int days) {
        as(by, () -> keeping.move(by, dual, today().plusDays(days), "The job was down."));
    }

    private void report(CurrentMember by) {
        as(by, () -> jobs.report(by, dual, new ProgressReport(clock.instant(), 1, null, "", 1, 1L, null, 0L)));
    }

    private void count(CurrentMember by, long rows, String how) {
        as(by, () -> jobs.reconcile(by, dual, rows, how));
    }

    private static void as(CurrentMember by, Runnable step) {
        Acting.run(by, step);
    }

    private String gate() {
        return new String(browser.get(harbor.vera(), "migrations/" + more.number())
                .exchange()
                .getResponse()
                .getContentAsByteArray());
    }

    private Verdict dualWrite() {
        return Acting.as(harbor.vera(), () -> archive.gate(archive.get(more))).checks().stream()
                .filter(check -> check.key().equals(DualWriteCheck.KEY))
                .findFirst()
                .orElseThrow()
                .verdict();
    }
}

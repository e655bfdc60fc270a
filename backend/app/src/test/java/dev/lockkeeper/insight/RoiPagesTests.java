package dev.lockkeeper.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Admission;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.common.Conflict;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.common.RuleViolation;
import dev.lockkeeper.execution.Outcome;
import dev.lockkeeper.insight.roi.Driver;
import dev.lockkeeper.insight.roi.Ledger;
import dev.lockkeeper.insight.roi.LedgerDetails;
import dev.lockkeeper.insight.roi.LedgerEntry;
import dev.lockkeeper.insight.roi.Range;
import dev.lockkeeper.insight.roi.RoiUpkeep;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RoiPagesTests extends InsightTest {

    @Autowired
    Browser browser;

    @Autowired
    RoiUpkeep upkeep;

    @Autowired
    Ledger ledger;

    @Autowired
    Admission admission;

    @Test
    void a_tenant_without_assumptions_is_told_that_they_come_first() {
        assertThat(browser.get(vera(), "insights/roi"))
                .hasStatusOk()
                .bodyText()
                .contains("Nobody has set them yet")
                .doesNotContain("Set the assumptions</a>");
        assertThat(browser.get(ana(), "insights/roi")).bodyText().contains("insights/roi/assumptions/edit");
    }

    @Test
    void a_practice_that_may_cost_nothing_leaves_the_return_open_at_one_end() {
        ready();
        var cheap = new EnumMap<Driver, Range>(Map.of(Driver.PRACTICE_COST, Range.of("0", "1000", "2000")));
        run(ana(), () -> upkeep.change(ana(), 1, "EUR", cheap, "We may get it for nothing."));

        assertThat(browser.get(vera(), "insights/roi"))
                .hasStatusOk()
                .bodyText()
                .contains("What matters most", "EUR 12,000");
        assertThat(browser.get(vera(), "insights/roi/paper")).hasStatusOk();
    }

    @Test
    void the_range_moves_when_an_assumption_does() {
        ready();
        assertThat(browser.get(vera(), "insights/roi")).bodyText().contains("EUR 100", "Version 1, in EUR");

        var dearer = new EnumMap<Driver, Range>(Map.of(Driver.RATE, Range.of("60", "70", "80")));
        run(ana(), () -> upkeep.change(ana(), 1, "EUR", dearer, "Rates rose."));

        // One migration, 4 − 2 hours.
        assertThat(browser.get(vera(), "insights/roi"))
                .bodyText()
                .contains("EUR 140", "Version 2, in EUR", "Rates rose.", "It is so.");
    }

    @Test
    void of_two_who_change_them_at_the_same_moment_one_is_told() throws Exception {
        ready();
        var dearer = new EnumMap<Driver, Range>(Map.of(Driver.RATE, Range.of("60", "70", "80")));
        Callable<Boolean> change = () -> {
            try {
                run(ana(), () -> upkeep.change(ana(), 1, "EUR", dearer, "Rates rose."));
                return true;
            } catch (Conflict told) {
                return false;
            }
        };

        var both = Executors.newFixedThreadPool(2);
        try {
            var ended = both.invokeAll(List.of(change, change));
            assertThat(List.of(ended.get(0).get(), ended.get(1).get())).containsExactlyInAnyOrder(true, false);
        } finally {
            both.shutdown();
        }
    }

    @Test
    void assumptions_that_somebody_else_changed_meanwhile_are_not_overwritten() {
        ready();

        assertThat(browser.post(ana(), "insights/roi/assumptions")
                        .param("version", "0")
                        .param("currency", "EUR")
                        .param("note", "mine")
                        .param("ranges[0].driver", "RATE")
                        .param("ranges[0].low", "1")
                        .param("ranges[0].base", "2")
                        .param("ranges[0].high", "3"))
                .hasStatus(422)
                .bodyText()
                .contains("Nothing was overwritten", "mine");
    }

    @Test
    void what_is_typed_wrongly_is_said_beside_it() {
        assertThat(browser.post(ana(), "insights/roi/assumptions")
                        .param("version", "0")
                        .param("currency", "EUR")
                        .param("note", "")
                        .param("ranges[0].driver", "RATE")
                        .param("ranges[0].low", "5")
                        .param("ranges[0].base", "2")
                        .param("ranges[0].high", "-3"))
                .hasStatus(422)
                .bodyText()
                .contains("Say why.", "Low must not be above base", "A number from 0");
    }

    @Test
    void the_ledgers_currency_stays_while_entries_stand_in_it() {
        ready();
        enter(ada);

        assertThatThrownBy(() -> run(ana(), () -> upkeep.change(ana(), 1, "USD", Map.of(), "Moved.")))
                .hasMessage("insight.roi.currency-in-use");
        run(ada, () -> ledger.withdraw(ada, only().id()));
        run(ana(), () -> upkeep.change(ana(), 1, "USD", Map.of(), "Moved."));

        assertThat(browser.get(vera(), "insights/roi")).bodyText().contains("USD");
    }

    @Test
    void an_entry_counts_once_another_than_its_author_has_approved_it() {
        ready();
        enter(ana());
        assertThat(browser.get(vera(), "insights/roi")).bodyText().contains("waits for approval", "M-1");

        assertThatThrownBy(() -> run(ana(), () -> ledger.approve(ana(), only().id())))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("insight.roi.entry.own");
        var olga = harbor.crew().olga();
        assertThat(browser.post(olga, "insights/roi/entries/" + only().id() + "/approval"))
                .hasStatus3xxRedirection();

        // 300 a month, this month only, 80 %.
        assertThat(browser.get(vera(), "insights/roi"))
                .bodyText()
                .contains("EUR 240", "Olga")
                .doesNotContain("waits for approval");
    }

    @Test
    void an_agents_owner_does_not_approve_what_it_entered() {
        ready();
        var olga = harbor.crew().olga();
        var id = as(olga, () -> admission.addAgent("Ana's agent", ana().id()));
        enter(new CurrentMember(ana().of(), id, "Ana's agent", dev.lockkeeper.access.Role.ENGINEER, true));

        assertThatThrownBy(() -> run(ana(), () -> ledger.approve(ana(), only().id())))
                .hasMessage("insight.roi.entry.own");
        run(olga, () -> ledger.approve(olga, only().id()));

        assertThat(only().approved()).isNotNull();
    }

    @Test
    void an_entry_names_what_is_there() {
        ready();

        assertThat(browser.post(ada, "insights/roi/entries")
                        .param("title", "A smaller server")
                        .param("evidence", "The bill")
                        .param("subject", "M-99")
                        .param("monthly", "300")
                        .param("confidence", "80")
                        .param("since", "2026-01-01")
                        .param("expires", "2026-02-01"))
                .hasStatus(422)
                .bodyText()
                .contains("There is no such migration or decision", "A smaller server");
    }

    @Test
    void another_tenants_entry_is_not_there() {
        ready();
        enter(ada);
        var theirs = cast.quarry();
        var entry = only().id();

        assertThatThrownBy(() -> run(theirs.ana(), () -> ledger.approve(theirs.ana(), entry)))
                .isInstanceOf(NotFound.class);
        assertThat(as(theirs.vera(), () -> ledger.entries())).isEmpty();
        assertThat(as(theirs.vera(), () -> upkeep.assumptions())).isEmpty();
        assertThat(as(theirs.vera(), () -> upkeep.baseline())).isEmpty();
        assertThat(only().approved()).isNull();
    }

    @Test
    void a_frozen_baseline_does_not_move() {
        wayToProduction(Outcome.SUCCEEDED);
        var before = YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC)).minusMonths(2);
        freeze(before, before, "").hasStatus3xxRedirection();

        var baseline = as(vera(), () -> upkeep.baseline()).orElseThrow();
        assertThat(baseline.period()).isEqualTo(new Period(before, before));
        assertThat(baseline.figures().executions()).isZero();
        assertThat(baseline.figures().lead()).isNull();

        freeze(before, before, "60").hasStatus3xxRedirection();
        var counted = as(vera(), () -> upkeep.baseline()).orElseThrow();
        assertThat(counted.figures().executions()).isEqualTo(60);
        assertThat(counted.figures().flaws()).isEqualTo(3);
        assertThat(counted.typed()).isTrue();
        assertThat(browser.get(vera(), "insights/roi")).bodyText().contains("no longer counts", "counted elsewhere");
    }

    @Test
    void what_still_goes_on_cannot_be_frozen() {
        var running = YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC));

        freeze(running, running, "").hasStatus(422).bodyText().contains("ends before this month");
        freeze(running.minusMonths(1), running.minusMonths(2), "")
                .hasStatus(422)
                .bodyText()
                .contains("The first month comes before the last");
    }

    @Test
    void the_board_reads_everything_on_one_sheet() {
        ready();

        assertThat(browser.get(vera(), "insights/roi/paper"))
                .hasStatusOk()
                .bodyText()
                .contains("What governing database change is worth", "What matters most", "tornado__swing", "Version 1")
                .doesNotContain("Change the assumptions", "Enter something avoided");
    }

    @Test
    void the_sheet_holds_the_formulas_inputs_and_nothing_that_a_spreadsheet_would_run() {
        ready();
        run(ada, () -> ledger.enter(ada, details("=HYPERLINK(\"https://harbor.example\")")));

        assertThat(browser.get(vera(), "insights/roi/export.csv"))
                .hasStatusOk()
                .bodyText()
                .contains("assumption,RATE,EUR,40,50,60,assumptions v1")
                .contains("counted,executions,in production,,1,,")
                .contains("incidents by a migration flaw,0.6187,3,8.7673")
                .contains("entry,\"'=HYPERLINK(")
                .contains("result,labour,EUR,")
                .contains("n × (HANDS_ON_BEFORE − HANDS_ON_NOW) × RATE");
    }

    @Test
    void only_admins_set_assumptions_and_freeze_a_baseline() {
        assertThat(browser.get(ada, "insights/roi/assumptions/edit")).hasStatus(403);
        assertThat(browser.get(ada, "insights/roi/baseline/new")).hasStatus(403);
        assertThat(browser.get(vera(), "insights/roi/entries/new")).hasStatus(403);
        assertThat(browser.get(ana(), "insights/roi/assumptions/edit")).hasStatusOk();
        assertThat(browser.get(ana(), "insights/roi/baseline/new")).hasStatusOk();
        assertThat(browser.get(ada, "insights/roi/entries/new")).hasStatusOk();
    }

    /** One migration in production, assumptions, and a baseline of 3 incidents in 60 executions. */
    private void ready() {
        wayToProduction(Outcome.SUCCEEDED);
        var ranges = new EnumMap<Driver, Range>(Driver.class);
        Driver.typed().forEach(driver -> ranges.put(driver, Range.of("1", "2", "3")));
        ranges.put(Driver.HANDS_ON_BEFORE, Range.of("4", "4", "4"));
        ranges.put(Driver.HANDS_ON_NOW, Range.of("2", "2", "2"));
        ranges.put(Driver.RATE, Range.of("40", "50", "60"));
        run(ana(), () -> upkeep.change(ana(), 0, "EUR", ranges, "It is so."));
        var before = YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC)).minusMonths(14);
        freeze(before, before.plusMonths(1), "60").hasStatus3xxRedirection();
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResultAssert freeze(
            YearMonth first, YearMonth last, String executions) {
        return assertThat(browser.post(ana(), "insights/roi/baseline")
                .param("first", first.toString())
                .param("last", last.toString())
                .param("executions", executions)
                .param("flaws", executions.isEmpty() ? "" : "3")
                .param("note", "Before"));
    }

    private void enter(CurrentMember by) {
        run(by, () -> ledger.enter(by, details("A smaller server")));
    }

    private LedgerDetails details(String title) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return new LedgerDetails(title, "The bill", "M-1", new BigDecimal("300"), 80, today, today.plusYears(1));
    }

    private LedgerEntry only() {
        return as(vera(), () -> ledger.entries()).get(0);
    }

    private CurrentMember ana() {
        return harbor.crew().ana();
    }

    private CurrentMember vera() {
        return harbor.crew().vera();
    }

    private static void run(CurrentMember member, Runnable step) {
        Acting.run(member, step);
    }
}

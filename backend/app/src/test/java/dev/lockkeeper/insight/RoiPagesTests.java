package dev.lockkeeper.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.common.Conflict;
import dev.lockkeeper.insight.roi.Driver;
import dev.lockkeeper.insight.roi.Range;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class RoiPagesTests extends RoiTest {

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
    void what_a_former_version_said_is_still_there() {
        ready();
        var dearer = new EnumMap<Driver, Range>(Map.of(Driver.RATE, Range.of("61", "71", "81")));
        run(ana(), () -> upkeep.change(ana(), 1, "EUR", dearer, "Rates rose."));

        assertThat(browser.get(vera(), "insights/roi"))
                .bodyText()
                .contains("What version 1 said", "40 – 50 – 60", "What version 2 said", "61 – 71 – 81");
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
}

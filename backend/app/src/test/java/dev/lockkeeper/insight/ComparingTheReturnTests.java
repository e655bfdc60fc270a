package dev.lockkeeper.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ComparingTheReturnTests extends RoiTest {

    @Test
    void two_quarters_stand_beside_each_other() {
        ready();
        var now = YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC));
        var query = "months=3&last=" + now + "&compare=PREVIOUS";

        var page = browser.text(vera(), "insights/roi?" + query);

        // One migration now, none in the three months before: 2 hours × 50 against nothing.
        assertThat(page).contains("In the period before", "Base before");
        assertThat(page.substring(page.indexOf("Labour saved")))
                .containsSubsequence("EUR 80", "EUR 100", "EUR 120", "EUR 0", "Avoided incidents");
        assertThat(page).contains("/insights/roi/paper?months=3&amp;compare=PREVIOUS");
        assertThat(browser.get(vera(), "insights/roi/paper?months=3&last=2024-03&compare=PREVIOUS"))
                .hasStatusOk()
                .bodyText()
                .contains("Base before", "/insights/roi?months=3&amp;last=2024-03&amp;compare=PREVIOUS");
    }

    @Test
    void narrowed_the_ledger_says_that_the_cost_is_that_of_all() {
        ready();

        assertThat(browser.get(vera(), "insights/roi?months=3&authors=AGENT"))
                .hasStatusOk()
                .bodyText()
                .contains("the cost of the practice and the ledger are still those of all", "n = 0 migrations");
        assertThat(browser.get(vera(), "insights/roi/export.csv?months=3&authors=AGENT"))
                .hasStatusOk()
                .bodyText()
                .contains("measured anew as narrowed", "counted,n,migrations in production,,0,,");
    }

    @Test
    void insights_says_by_how_much_the_rate_of_incidents_is_reduced_against_the_baseline() {
        ready();

        // None in one execution, against 3 in 60; of three in all none is at most 0.7076, as odds × 60.
        assertThat(browser.text(vera(), "insights?months=3"))
                .contains("it is reduced by 100 %; 95 times of 100 by −14,4", " % to 100 %.");
        assertThat(browser.text(vera(), "insights?months=3&compare=NOTHING")).doesNotContain("it is reduced by");
    }
}

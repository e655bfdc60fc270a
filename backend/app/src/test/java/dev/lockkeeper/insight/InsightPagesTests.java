package dev.lockkeeper.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.access.Browser;
import dev.lockkeeper.execution.Outcome;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class InsightPagesTests extends InsightTest {

    @Autowired
    Browser browser;

    @Test
    void the_page_shows_figures_with_their_numbers_formula_and_rows() {
        wayToProduction(Outcome.SUCCEEDED);
        incident(ada);

        assertThat(browser.get(harbor.crew().vera(), "insights"))
                .hasStatusOk()
                .bodyText()
                .contains("5.0 h")
                .contains("n = 1")
                .contains("0.0 %")
                .contains("picture__part--4")
                .contains("data-value=\"4.00\"")
                .contains("t5 − t4")
                .contains("The 1 rows that this is made of")
                .doesNotContain("Nothing has reached production");
        assertThat(browser.get(harbor.crew().vera(), "insights/lead-times?months=3"))
                .hasStatusOk()
                .bodyText()
                .contains("Add a berth")
                .contains("4.0 h")
                .contains("40.0 s");
        assertThat(browser.get(harbor.crew().vera(), "insights/executions"))
                .hasStatusOk()
                .bodyText()
                .contains("Add a berth")
                .contains("finished");
    }

    @Test
    void from_six_on_the_interval_of_the_whole_is_drawn_over_its_stages_and_over_who_held_it() {
        for (var n = 1; n <= 5; n++) {
            wayToProduction(Outcome.SUCCEEDED, "job-" + n);
        }
        var few = browser.text(harbor.crew().vera(), "insights");
        assertThat(section(few, "lead-time-title")).contains("picture__part").doesNotContain("picture__whisker");

        wayToProduction(Outcome.SUCCEEDED, "job-6");

        var page = browser.text(harbor.crew().vera(), "insights");
        assertThat(section(page, "lead-time-title")).contains("picture__whisker");
        assertThat(section(page, "review-cycle-title")).contains("picture__whisker");
    }

    @Test
    void a_tenant_without_history_is_told_what_begins_it() {
        assertThat(browser.get(harbor.crew().vera(), "insights?months=nonsense"))
                .hasStatusOk()
                .bodyText()
                .contains("Nothing has reached production")
                .contains("–");
    }

    private static String section(String page, String title) {
        var begin = page.indexOf("aria-labelledby=\"" + title);
        return page.substring(begin, page.indexOf("</section>", begin));
    }
}

package dev.lockkeeper.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.access.Browser;
import dev.lockkeeper.execution.Outcome;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Where one row is very many. */
@TestPropertySource(properties = "lockkeeper.insight.kept-from-rows=1")
class ShowingKeptViewsTests extends InsightTest {

    private static final String BEGINNING = "<div class=\"told\">";

    @Autowired
    Browser browser;

    @Test
    void everybody_is_shown_the_same_figures_and_pictures_in_a_page_of_their_own() {
        wayToProduction(Outcome.SUCCEEDED);
        var veras = browser.text(harbor.crew().vera(), "insights?months=3&within=6-2026-03");
        wayToProduction(Outcome.SUCCEEDED, "job-2");
        var anas = browser.text(harbor.crew().ana(), "insights?months=3");

        assertThat(veras)
                .contains("reckoned anew only every few seconds", "n = 1", "Lead time by stage", "picture__part--4")
                .contains("/" + harbor.crew().slug() + "/insights/lead-times?months=3")
                .contains("Vera")
                .doesNotContain("n = 2");
        assertThat(anas).contains("Ana");
        assertThat(figures(anas)).isEqualTo(figures(veras)).doesNotContain("_csrf", "nonce", "Vera", "6-2026-03");
        assertThat(browser.text(cast.quarry().vera(), "insights?months=3")).contains("Nothing has reached production");
    }

    private static String figures(String page) {
        return page.substring(page.indexOf(BEGINNING), page.indexOf("</main>"));
    }
}

package dev.lockkeeper.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.access.Browser;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.execution.Outcome;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;

class ShowingKeptViewsTests extends InsightTest {

    private static final String BEGINNING = "<form class=\"filters\"";

    @Autowired
    Browser browser;

    @Autowired
    SavedViews saved;

    @Test
    void people_of_different_roles_are_shown_the_same_figures_in_pages_of_their_own() {
        wayToProduction(Outcome.SUCCEEDED);
        var vera = harbor.crew().vera();
        var ana = harbor.crew().ana();
        as(vera, () -> {
            saved.keep(vera, "The CTO's", "months=3");
            return vera;
        });

        var veras = browser.text(vera, "insights?months=3&within=6-2026-03");
        var anas = browser.text(ana, "insights?months=3");

        assertThat(veras)
                .contains("n = 1", "Lead time by stage", "picture__part--4", "Vera", "The CTO&#39;s")
                .contains("/" + harbor.crew().slug() + "/insights/lead-times?months=3");
        assertThat(anas).contains("Ana").doesNotContain("Vera", "The CTO&#39;s");
        assertThat(figures(anas))
                .isEqualTo(figures(veras))
                .doesNotContain("_csrf", "nonce", "Vera", "The CTO", "6-2026-03");
    }

    @Test
    void another_tenant_is_shown_its_own() {
        wayToProduction(Outcome.SUCCEEDED);
        assertThat(browser.text(harbor.crew().vera(), "insights?months=3")).contains(">n = 1<");

        assertThat(browser.text(cast.quarry().vera(), "insights?months=3"))
                .contains("Nothing has reached production")
                .doesNotContain(">n = 1<", "/" + harbor.crew().slug() + "/");
    }

    @Test
    void what_somebody_does_counts_in_the_page_that_is_asked_for_next() {
        wayToProduction(Outcome.SUCCEEDED);
        assertThat(browser.text(harbor.crew().vera(), "insights?months=3")).doesNotContain("n = 2");

        wayToProduction(Outcome.SUCCEEDED, "job-2");

        assertThat(browser.text(harbor.crew().vera(), "insights?months=3")).contains("n = 2");
    }

    @Test
    void who_takes_compressed_answers_is_sent_the_same_page() throws IOException {
        wayToProduction(Outcome.SUCCEEDED);
        var vera = harbor.crew().vera();

        var pressed = exchange(vera, "gzip, deflate, br");
        var plain = exchange(vera, "identity");
        var refused = exchange(vera, "br, gzip;q=0");

        assertThat(pressed.getHeader(HttpHeaders.CONTENT_ENCODING)).isEqualTo("gzip");
        assertThat(pressed.getHeader(HttpHeaders.VARY)).contains(HttpHeaders.ACCEPT_ENCODING);
        assertThat(pressed.getContentType()).isEqualTo("text/html;charset=UTF-8");
        assertThat(figures(unpressed(pressed.getContentAsByteArray())))
                .isEqualTo(figures(plain.getContentAsString(StandardCharsets.UTF_8)))
                .contains(">n = 1<");
        assertThat(plain.getHeader(HttpHeaders.CONTENT_ENCODING)).isNull();
        assertThat(refused.getHeader(HttpHeaders.CONTENT_ENCODING)).isNull();
    }

    private MockHttpServletResponse exchange(CurrentMember member, String encodings) {
        return browser.get(member, "insights?months=3")
                .header(HttpHeaders.ACCEPT_ENCODING, encodings)
                .exchange()
                .getResponse();
    }

    private static String unpressed(byte[] bytes) throws IOException {
        try (var stream = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String figures(String page) {
        return page.substring(page.indexOf(BEGINNING), page.indexOf("</main>"));
    }
}

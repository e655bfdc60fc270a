package dev.lockkeeper.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The server takes UTC; who types sits in Berlin, where the clocks change. */
@ExtendWith(DemoCompany.class)
class TypingTimesTests {

    private static final String SENT = "() => new FormData(document.querySelector('main form')).get('impactStarted')";

    @Test
    void what_is_typed_is_meant_in_the_readers_zone_and_sent_in_utc(Browser browser, PackagedApplication application) {
        try (var writer = writer(browser, application, true)) {
            var field = field(writer);

            type(field, "2026-07-01T12:00");
            assertThat(sent(writer.page())).isEqualTo("2026-07-01T10:00");
            assertThat(writer.page().locator("label[for=impactStarted]").innerText())
                    .endsWith("Europe/Berlin, 10:00 UTC");

            type(field, "2026-01-01T00:30");
            assertThat(sent(writer.page())).isEqualTo("2025-12-31T23:30");

            field.fill("");
            assertThat(sent(writer.page())).isEmpty();
        }
    }

    @Test
    void an_hour_that_the_clocks_leave_out_becomes_the_one_after_it(Browser browser, PackagedApplication application) {
        try (var writer = writer(browser, application, true)) {
            var field = field(writer);

            type(field, "2026-03-29T02:30");

            assertThat(field.inputValue()).isEqualTo("2026-03-29T03:30");
            assertThat(sent(writer.page())).isEqualTo("2026-03-29T01:30");
        }
    }

    @Test
    void an_hour_that_the_clocks_tell_twice_is_the_first_unless_it_came_as_the_second(
            Browser browser, PackagedApplication application) {
        try (var writer = writer(browser, application, true)) {
            var field = field(writer);
            type(field, "2026-10-25T02:30");
            assertThat(sent(writer.page())).isEqualTo("2026-10-25T00:30");

            writer.page().evaluate("""
                    () => { const old = document.querySelector('#impactStarted');
                            const came = old.cloneNode();
                            came.dataset.typed = 'utc'; came.value = '2026-10-25T01:30'; came.setAttribute('value', came.value);
                            old.replaceWith(came); }""");

            assertThat(field(writer).inputValue()).isEqualTo("2026-10-25T02:30");
            assertThat(sent(writer.page())).isEqualTo("2026-10-25T01:30");
        }
    }

    @Test
    void without_script_it_is_typed_in_utc_and_the_label_says_so(Browser browser, PackagedApplication application) {
        try (var writer = writer(browser, application, false)) {
            assertThat(writer.page().locator("label[for=impactStarted]").innerText())
                    .endsWith("UTC");
        }
    }

    private static Visitor writer(Browser browser, PackagedApplication application, boolean script) {
        var writer = new Visitor(
                        browser,
                        application,
                        new Browser.NewContextOptions()
                                .setTimezoneId("Europe/Berlin")
                                .setJavaScriptEnabled(script))
                .signIn("boris@acme.example");
        writer.open("/acme/incidents/new");
        return writer;
    }

    private static Locator field(Visitor writer) {
        return writer.page().locator("#impactStarted");
    }

    private static void type(Locator field, String time) {
        field.fill(time);
        field.dispatchEvent("change");
    }

    private static String sent(Page page) {
        return (String) page.evaluate(SENT);
    }
}

package dev.lockkeeper.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The server says UTC; the reader sits in Kathmandu, five hours and three quarters ahead. */
@ExtendWith(DemoCompany.class)
class ReadingTimesTests {

    private static final String AHEAD = "+05:45";

    private static final String HOW_FAR_THINGS_MOVED = """
            () => new Promise(told => new PerformanceObserver(list =>
                told(list.getEntries().reduce((sum, shift) => sum + shift.value, 0)))
                .observe({ type: 'layout-shift', buffered: true }) || setTimeout(() => told(0), 300))""";

    @Test
    void an_instant_is_told_in_the_readers_zone_with_both_zones_on_hover(
            Browser browser, PackagedApplication application) {
        try (var reader = reader(browser, application, true)) {
            reader.open("/acme/migrations?status=DONE");
            var time = oldest(reader.page());
            var there = instant(time).atOffset(ZoneOffset.of(AHEAD));

            assertThat(time.innerText()).startsWith(there.getDayOfMonth() + " ").endsWith(clock(there));
            assertThat(time.getAttribute("title"))
                    .contains(clock(there))
                    .containsAnyOf("GMT+5:45", "Nepal")
                    .endsWith("UTC");
            assertThat(reader.page().locator("time[data-instant=utc]").count()).isZero();
        }
    }

    @Test
    void yesterday_is_called_so(Browser browser, PackagedApplication application) {
        try (var reader = reader(browser, application, true)) {
            reader.open("/acme/migrations?status=DONE");
            var written = instant(oldest(reader.page()));
            reader.page().clock().setFixedTime(Date.from(written.plus(Duration.ofDays(1))));
            reader.page().reload();

            assertThat(oldest(reader.page()).innerText()).startsWith("yesterday, ");
        }
    }

    @Test
    void parts_that_come_later_are_told_likewise(Browser browser, PackagedApplication application) {
        try (var reader = reader(browser, application, true)) {
            reader.open("/acme/migrations/119");
            reader.settled();

            // A part is told a moment after it has come.
            reader.page()
                    .locator("#reviews time[data-instant=local]")
                    .first()
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
            PlaywrightAssertions.assertThat(reader.page().locator("time[data-instant=utc]"))
                    .hasCount(0);
        }
    }

    @Test
    void telling_them_moves_nothing(Browser browser, PackagedApplication application) {
        try (var reader = reader(browser, application, true)) {
            reader.open("/acme/migrations");

            assertThat(((Number) reader.page().evaluate(HOW_FAR_THINGS_MOVED)).doubleValue())
                    .isLessThan(0.01);
        }
    }

    @Test
    void without_script_they_stay_in_utc_and_say_so(Browser browser, PackagedApplication application) {
        try (var reader = reader(browser, application, false)) {
            reader.open("/acme/migrations?status=DONE");

            assertThat(reader.page().locator("time[data-instant]").first().innerText())
                    .endsWith(" UTC");
        }
    }

    private static Visitor reader(Browser browser, PackagedApplication application, boolean script) {
        return new Visitor(
                        browser,
                        application,
                        new Browser.NewContextOptions()
                                .setTimezoneId("Asia/Kathmandu")
                                .setLocale("de-DE")
                                .setJavaScriptEnabled(script))
                .signIn("victor@acme.example");
    }

    /** The last of the list: some days old in any zone. */
    private static Locator oldest(Page page) {
        return page.locator("time[data-instant]").last();
    }

    private static Instant instant(Locator time) {
        return Instant.parse(time.getAttribute("datetime"));
    }

    private static String clock(OffsetDateTime time) {
        return "%02d:%02d".formatted(time.getHour(), time.getMinute());
    }
}

package dev.lockkeeper.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** What Insights says of one month's failures. */
record FailureFigures(YearMonth month, String rate, int failed, int finished) {

    private static final int TRIES = 60;

    static FailureFigures read(Visitor visitor, YearMonth month) {
        visitor.open("/acme/insights?months=12");
        var name = month.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH) + " " + month.getYear();
        for (var row : visitor.page().locator("#failure-table tbody tr").all()) {
            if (row.locator("th").textContent().equals(name)) {
                var cells = row.locator("td").allTextContents();
                return new FailureFigures(
                        month, cells.get(0), Integer.parseInt(cells.get(1)), Integer.parseInt(cells.get(2)));
            }
        }
        throw new AssertionError("no row of " + name);
    }

    /** Failed ÷ finished, of which there are as many as before. */
    void oneMoreFailed(Visitor visitor) throws InterruptedException {
        var now = read(visitor, month);
        for (var look = 1; look <= TRIES && now.failed == failed; look++) {
            TimeUnit.MILLISECONDS.sleep(500);
            now = read(visitor, month);
        }
        assertThat(now.failed).isEqualTo(failed + 1);
        assertThat(now.finished).isEqualTo(finished);
        assertThat(now.rate).isEqualTo(String.format(Locale.ENGLISH, "%.1f %%", 100.0 * now.failed / now.finished));
        visitor.inspect("insights-after-blame");
    }
}

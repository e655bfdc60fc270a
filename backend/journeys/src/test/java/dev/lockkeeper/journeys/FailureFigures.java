package dev.lockkeeper.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** What Insights says of one month's failures. */
record FailureFigures(YearMonth month, String rate, int failed, int finished, int immature) {

    private static final int TRIES = 60;

    static FailureFigures read(Visitor visitor, YearMonth month) {
        visitor.open("/acme/insights?months=12");
        var name = month.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH) + " " + month.getYear();
        for (var row : visitor.page().locator("#failure-table tbody tr").all()) {
            if (row.locator("th").textContent().equals(name)) {
                var cells = row.locator("td").allTextContents();
                return new FailureFigures(month, cells.get(0), number(cells, 1), number(cells, 2), number(cells, 3));
            }
        }
        throw new AssertionError("no row of " + name);
    }

    private static int number(List<String> cells, int at) {
        return Integer.parseInt(cells.get(at));
    }

    /** What ended less than seven days ago is counted apart, whatever came of it: at once, and the rate stays. */
    void oneMoreImmature(Visitor visitor) {
        assertThat(read(visitor, month)).isEqualTo(new FailureFigures(month, rate, failed, finished, immature + 1));
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

package dev.lockkeeper.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;

/** A run in production that went well, for all that is known, until an incident is laid at its door. */
record Blame(String migration, Instant endedAt) {

    private static final int TRIES = 60;

    /** The newest on shop that counts as finished already. */
    static Blame ofAMonth(Visitor visitor) {
        visitor.open("/acme/insights/executions?months=6");
        var rows = visitor.page()
                .locator("main tbody tr")
                .filter(new Locator.FilterOptions().setHasText("finished"))
                .filter(new Locator.FilterOptions().setHasText("Succeeded"))
                .all();
        for (var row : rows) {
            var blame = new Blame(
                    row.locator(".list__also").first().innerText(),
                    Instant.parse(row.locator("time").getAttribute("datetime")));
            if (blame.isOnShop(visitor)) {
                return blame;
            }
        }
        throw new AssertionError("nothing ran on shop");
    }

    private boolean isOnShop(Visitor visitor) {
        var other = visitor.page().context().newPage();
        other.navigate("/acme/migrations/" + migration.substring(2));
        var is = other.locator(".head").innerText().contains("shop");
        other.close();
        return is;
    }

    YearMonth month() {
        return YearMonth.from(endedAt.atOffset(ZoneOffset.UTC));
    }

    /** As a reviewer does it, who finds the run among what ran before. */
    void isTaggedFromItsEvidence(Visitor reviewer, String title) throws Exception {
        var page = reviewer.page();
        opens(reviewer, title);
        page.getByText(title).first().click();
        page.waitForURL("**/acme/incidents/*");
        reviewer.inspect("incident-evidence");
        var row = page.locator("section[aria-labelledby=evidence-title] tbody tr")
                .filter(new Locator.FilterOptions().setHasText(migration));
        assertThat(row.innerText()).contains("Succeeded");
        row.getByRole(AriaRole.BUTTON).click();
        reviewer.send("It caused it");
        page.getByLabel("What it was").selectOption("MIGRATION_FLAW");
        reviewer.send("Confirm it");
        assertThat(page.locator("section[aria-labelledby=cause-title]").innerText())
                .contains("Migration flaw", "confirmed");
        reviewer.inspect("incident-confirmed");
    }

    private static void opens(Visitor reviewer, String title) throws InterruptedException {
        for (var look = 1; look <= TRIES; look++) {
            reviewer.open("/acme/incidents");
            if (reviewer.page()
                            .getByText(title, new Page.GetByTextOptions().setExact(true))
                            .count()
                    > 0) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(500);
        }
        throw new AssertionError("nobody told of " + title);
    }
}

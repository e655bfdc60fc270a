package dev.lockkeeper.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From a bar to its rows, from an assumption to the return, from an alert to the rate of failures: figures move as they say. */
@ExtendWith(DemoCompany.class)
class TheFiguresMoveTests {

    private static final String SAVED = "Disks that old events do not need";

    @Test
    void an_officer_compares_looks_closer_assumes_otherwise_enters_and_prints(
            Browser browser, PackagedApplication application) throws Exception {
        try (var ana = new Visitor(browser, application).signIn("ana@acme.example");
                var olga = new Visitor(browser, application).signIn("olga@acme.example")) {
            twoQuarters(ana);
            fromABarToItsRows(ana);
            anAssumptionMovesTheReturn(ana);
            anEntryCountsOnceAnotherHasApprovedIt(ana, olga);
            forTheBoard(ana);
        }
    }

    @Test
    void what_fails_and_what_hurts_moves_the_rate_as_its_formula_says(Browser browser, PackagedApplication application)
            throws Exception {
        try (var ana = new Visitor(browser, application).signIn("ana@acme.example");
                var ada = new Visitor(browser, application).signIn("ada@acme.example");
                var boris = new Visitor(browser, application).signIn("boris@acme.example")) {
            var run = FailedRun.propose(ada);
            new Reviewers(browser, application, run.migration()).approveTheFirstRevision();
            itsExecutionFails(ana, run);
            anIncidentIsLaidAtTheDoorOfAnother(application, ana, boris);
        }
    }

    /** Of this month: too young to be in the rate yet. */
    private static void itsExecutionFails(Visitor ana, FailedRun run) {
        var before = FailureFigures.read(ana, YearMonth.now(ZoneOffset.UTC));
        assertThat(run.fails()).isEqualTo(before.month());
        before.oneMoreImmature(ana);
    }

    private static void anIncidentIsLaidAtTheDoorOfAnother(PackagedApplication application, Visitor ana, Visitor boris)
            throws Exception {
        var alerts = new Alerts(application, ana);
        var run = Blame.ofAMonth(ana);
        var before = FailureFigures.read(ana, run.month());

        alerts.tell("Checkout answers slowly after " + run.migration(), run.endedAt());
        run.isTaggedFromItsEvidence(boris, "Checkout answers slowly after " + run.migration());

        before.oneMoreFailed(ana);
    }

    private static void twoQuarters(Visitor ana) {
        ana.open("/acme/insights");
        ana.page().getByLabel("Period").selectOption("3");
        ana.page().getByLabel("Compared with").selectOption("PREVIOUS");
        ana.press("Show");
        ana.see("Compared with the period before");
        assertThat(ana.page().url()).contains("months=3", "compare=PREVIOUS");
        assertThat(ana.page().locator(".told__sentence").count()).isEqualTo(5);
        ana.inspect("insights-two-quarters");
    }

    /** As many rows as the table behind the picture says; the middle month has some. */
    private static void fromABarToItsRows(Visitor ana) {
        var page = ana.page();
        var said =
                page.locator("#lead-time-table tbody tr").nth(1).locator("td").last();
        var n = Integer.parseInt(said.textContent().strip());
        page.locator("section[aria-labelledby=lead-time-title] a.picture__month")
                .nth(1)
                .click();
        page.waitForURL("**/lead-times?*");
        assertThat(n).isPositive();
        assertThat(page.locator("main tbody td.list__main").count()).isEqualTo(n);
        ana.inspect("insights-rows-of-a-bar");
    }

    private static void anAssumptionMovesTheReturn(Visitor ana) {
        ana.open("/acme/insights/roi?months=6");
        var before = worth(ana).textContent();
        ana.open("/acme/insights/roi/assumptions/edit");
        var rate = ana.page().getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Cost of an hour of work"));
        rate.getByLabel("High").fill("240");
        ana.page().getByLabel("Why").fill("Contractors in summer.");
        ana.send("Make a new version");
        ana.see("A new version of the assumptions counts from now on.");
        ana.open("/acme/insights/roi?months=6");
        assertThat(worth(ana).textContent()).isNotEqualTo(before);
        ana.inspect("insights-roi");
    }

    private static Locator worth(Visitor visitor) {
        return visitor.page()
                .locator("section[aria-labelledby=roi-worth-title] .figures__figure dd span")
                .first();
    }

    private static void anEntryCountsOnceAnotherHasApprovedIt(Visitor ana, Visitor olga) {
        var before = infrastructure(ana);
        ana.open("/acme/insights/roi/entries/new");
        var page = ana.page();
        page.getByLabel("What need not be bought").fill(SAVED);
        page.getByLabel("Evidence")
                .fill("The offer of May, and the size of the table since its partitions are detached.");
        page.getByLabel("Because of").fill("D-1");
        page.getByLabel("What it would cost in a month").fill("400");
        page.getByLabel("Confidence in per cent").fill("50");
        ana.send("Enter it");
        ana.see("waits for approval");
        assertThat(infrastructure(ana)).isEqualTo(before);

        olga.open("/acme/insights/roi?months=6");
        olga.press("Approve: " + SAVED);
        olga.see("It is approved, and counts.");
        assertThat(infrastructure(ana)).isNotEqualTo(before);
    }

    private static String infrastructure(Visitor visitor) {
        visitor.open("/acme/insights/roi?months=6");
        return visitor.page()
                .locator("section[aria-labelledby=roi-worth-title] tbody tr")
                .filter(new Locator.FilterOptions().setHasText("Avoided infrastructure spend"))
                .textContent();
    }

    private static void forTheBoard(Visitor ana) throws Exception {
        ana.open("/acme/insights/roi/paper?months=6");
        ana.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        ana.inspect("insights-paper");
        var file = Path.of("target", "pictures", "insights-paper.pdf");
        ana.page().pdf(new Page.PdfOptions().setPath(file).setFormat("A4"));
        assertThat(ana.page().content()).contains(SAVED).doesNotContain("Approve: ");
        assertThat(Files.size(file)).isGreaterThan(10_000);
    }
}

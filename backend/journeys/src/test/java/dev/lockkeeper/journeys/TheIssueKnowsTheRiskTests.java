package dev.lockkeeper.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import dev.lockkeeper.jirasandbox.JiraSandbox;
import dev.lockkeeper.jirasandbox.Options;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody who never opens Lockkeeper looks at an issue in Jira: it moves, its risk changes, and Jira goes and comes back. */
@ExtendWith(DemoCompany.class)
class TheIssueKnowsTheRiskTests {

    private static final String EMAIL = "lockkeeper@globex.example";
    private static final String TOKEN = "ATATT-of-the-journey";
    private static final String ISSUE = "CALL-12";
    private static final String MOVED = "OPS-7";
    private static final String SAFER = "CREATE TABLE call_outcomes (id bigint PRIMARY KEY);";
    private static final String DANGEROUS = "ALTER TABLE calls DROP COLUMN legacy_state;";
    private static final int TRIES = 60;

    static JiraSandbox jira;

    @BeforeAll
    static void start() {
        jira = JiraSandbox.start(Options.forAccount(EMAIL, TOKEN));
        jira.createIssue(ISSUE, "Story", "Know how calls end");
    }

    @AfterAll
    static void stop() {
        if (jira != null) {
            jira.close();
        }
    }

    @Test
    void an_issue_shows_the_risk_wherever_it_goes_and_whatever_becomes_of_jira(
            Browser browser, PackagedApplication application) throws Exception {
        try (var ana = new Visitor(browser, application).signIn("ana@globex.example");
                var ada = new Visitor(browser, application).signIn("ada@globex.example");
                var petra = new Visitor(browser, application)) {
            connect(ana);
            var migration = propose(ada);
            shows(petra, ISSUE, "HIGH risk", "db-risk-high");
            picture(petra);

            revise(ada, migration, SAFER);
            shows(petra, ISSUE, "MODERATE risk", "db-risk-moderate");

            jira.people().move(ISSUE, MOVED);
            revise(ada, migration, DANGEROUS);
            shows(petra, MOVED, "HIGH risk", "db-risk-high");
            namesIt(ada, migration);

            jira.goDown();
            fiveChanges(ada, migration);
            jira.comeBack();
            shows(petra, MOVED, "MODERATE risk", "db-risk-moderate");
            assertThat(petra.page().locator("li.link").count()).isEqualTo(1);
            upToDate(ada, migration);
        }
    }

    private static void connect(Visitor ana) {
        ana.open("/globex/settings/jira/new");
        var page = ana.page();
        page.getByLabel("Name").fill("Globex Cloud");
        page.getByLabel("Address").fill(jira.baseUrl());
        page.getByLabel("Account").fill(EMAIL);
        page.getByLabel("API token").fill(TOKEN);
        page.getByLabel("Projects").fill("CALL, OPS");
        ana.inspect("jira-new");
        ana.send("Connect a Jira");
        ana.see("Connected. Check it now");
        ana.press("Check");
        ana.see("All is well: issues can be written.");
        ana.inspect("jira-check");
        assertThat(page.content()).doesNotContain(TOKEN);
    }

    private static String propose(Visitor ada) {
        ada.open("/globex/migrations/new");
        var page = ada.page();
        page.getByLabel("Title").fill("Drop the old state of calls");
        page.getByLabel("Database").selectOption(new SelectOption().setIndex(1));
        page.getByLabel("Jira issue").fill(ISSUE);
        page.getByLabel("SQL", new Page.GetByLabelOptions().setExact(true)).fill(DANGEROUS);
        page.getByLabel("Purpose").fill("Support sees how calls end.");
        page.getByLabel("Expected row counts").fill("calls: some thousand");
        page.getByLabel("The application version that runs now").selectOption("Works on the new schema");
        page.getByLabel("Way back").fill("The old state is in the log of calls.");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Submit for review"))
                .last()
                .click();
        page.waitForURL(Pattern.compile(".*/globex/migrations/\\d+$"));
        return URI.create(page.url()).getPath();
    }

    private static void revise(Visitor ada, String migration, String sql) {
        ada.open(migration + "/edit");
        var page = ada.page();
        page.getByLabel("SQL", new Page.GetByLabelOptions().setExact(true)).fill(sql);
        page.getByLabel("What changed, and why").fill("Thought about it again.");
        ada.press("Post this revision");
        page.waitForURL("**" + migration);
    }

    private static void fiveChanges(Visitor ada, String migration) {
        for (var change = 1; change <= 4; change++) {
            revise(ada, migration, (change % 2 == 0 ? DANGEROUS : SAFER) + " -- change " + change);
        }
        revise(ada, migration, SAFER + " -- settled");
        ada.open(migration);
        ada.settled();
        ada.see("Nothing is lost");
        ada.inspect("migration-jira-away");
    }

    private static void namesIt(Visitor ada, String migration) {
        ada.open(migration);
        ada.settled();
        ada.see(MOVED);
    }

    private static void upToDate(Visitor ada, String migration) {
        ada.open(migration);
        ada.settled();
        ada.see("The issue is up to date.");
    }

    /** The sandbox's pages are not ours to inspect. */
    private static void picture(Visitor petra) {
        petra.page()
                .screenshot(new Page.ScreenshotOptions()
                        .setPath(Path.of("target", "pictures", "jira-issue.png"))
                        .setFullPage(true));
    }

    /** Nobody tells the issue's page that it has changed: people look again. */
    private static void shows(Visitor petra, String issue, String title, String label) throws InterruptedException {
        for (var look = 1; look <= TRIES; look++) {
            petra.page().navigate(jira.pageOf(issue));
            var seen = petra.page().innerText("body");
            if (seen.contains(title) && seen.contains(label)) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(500);
        }
        assertThat(petra.page().innerText("body")).contains(title, label);
    }
}

package dev.lockkeeper.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From pasted SQL to an open gate, for two tenants, on the packaged application and a real PostgreSQL. */
class TheLockOpensTests {

    private static final String DANGEROUS = """
            ALTER TABLE orders ADD COLUMN fulfilment_status text NOT NULL DEFAULT 'pending';
            CREATE INDEX idx_orders_fulfilment ON orders (fulfilment_status);
            ALTER TABLE orders DROP COLUMN legacy_state;
            """;

    @TempDir
    static Path home;

    static PackagedApplication application;
    static Playwright playwright;
    static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        playwright = Browsers.playwright();
        browser = Browsers.launch(playwright);
        application = PackagedApplication.start(home, Map.of("LOCKKEEPER_DEMOJIRAPORT", "0"));
    }

    @AfterAll
    static void stop() throws Exception {
        if (playwright != null) {
            playwright.close();
        }
        if (application != null) {
            application.close();
        }
    }

    @Test
    void one_migration_goes_from_sql_to_an_open_gate() throws Exception {
        try (var ada = new Visitor(browser, application).signIn("ada@acme.example")) {
            var programs = new Programs(application);
            var path = adaProposesIt(ada);
            var reviewers = new Reviewers(browser, application, path);
            var number = path.replaceAll(".*/", "");
            adaSeesWhatItDoes(ada);

            reviewers.oneAsksForChanges();
            adaPostsASaferRevision(ada, path);
            reviewers.twoApprove();

            theGateIsOpen(ada, path);
            programs.jiraShows(number);
            programs.ciAsksForTheGateAndReportsTheOutcome(number, token("ana@acme.example", "/acme"));
            insightsCountIt(ada);
            globexSeesNothingOfIt(path, number);
        }
    }

    private static String adaProposesIt(Visitor ada) {
        ada.open("/acme/work");
        ada.inspect("my-work");
        ada.open("/acme/migrations/new");
        ada.inspect("new-migration");
        var page = ada.page();
        page.getByLabel("Title").fill("Add a fulfilment status to orders");
        page.getByLabel("Database").selectOption("shop");
        page.getByLabel("Jira issue").fill("SHOP-412");
        page.getByLabel("SQL", new Page.GetByLabelOptions().setExact(true)).fill(DANGEROUS);
        page.getByLabel("Purpose").fill("The warehouse shows how far an order is.");
        page.getByLabel("Expected row counts").fill("orders: about 4 million");
        page.getByLabel("The application version that runs now").selectOption("Breaks on the new schema");
        page.getByLabel("Way back").fill("Drop the column again; the old state is gone for good.");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Submit for review"))
                .last()
                .click();
        page.waitForURL(Pattern.compile(".*/acme/migrations/\\d+$"));
        return URI.create(page.url()).getPath();
    }

    private static void adaSeesWhatItDoes(Visitor ada) {
        ada.settled();
        var page = ada.page();
        assertThat(page.locator(".head .risk--high").count()).isEqualTo(1);
        assertThat(page.locator(".head .gate--blocked").count()).isEqualTo(1);
        assertThat(page.locator("#script-1").innerText())
                .contains("create-index-blocks-writes")
                .contains("Blocks")
                .contains("CREATE INDEX CONCURRENTLY")
                .contains("drop-column")
                .contains("ACCESS EXCLUSIVE");
        assertThat(page.locator("#risk").innerText()).contains("Data loss");
        assertThat(page.locator("#gate").innerText()).contains("Approvals");
        page.locator("#reviews .asked__one").first().waitFor();
        assertThat(page.locator("#reviews").innerText()).contains("Why ");
        ada.inspect("migration-high");
    }

    private static void adaPostsASaferRevision(Visitor ada, String path) {
        ada.open(path + "/edit");
        var page = ada.page();
        var sql = page.getByLabel("SQL", new Page.GetByLabelOptions().setExact(true));
        sql.fill("ALTER TABLE orders ADD COLUMN fulfilment_status text NOT NULL DEFAULT 'pending';\n");
        ada.press("Add a script");
        sql = page.getByLabel("SQL", new Page.GetByLabelOptions().setExact(true));
        sql.nth(1).fill("CREATE INDEX CONCURRENTLY idx_orders_fulfilment ON orders (fulfilment_status);\n");
        page.getByLabel("Runs in one transaction").nth(1).uncheck();
        page.getByLabel("The application version that runs now").selectOption("Works on the new schema");
        page.getByLabel("Why, and what the next version needs").fill("It neither reads nor writes the new column.");
        page.getByLabel("What changed, and why").fill("As asked for.");
        ada.press("Post this revision");
        page.waitForURL("**" + path);
        ada.settled();
        assertThat(page.locator(".head .risk--high").count()).isZero();
        assertThat(page.locator(".head .gate--waiting").count()).isEqualTo(1);
        var earlier = page.locator(
                        "#reviews details", new Page.LocatorOptions().setHasText("said of earlier revisions"))
                .last();
        if (earlier.getAttribute("open") == null) {
            earlier.locator("summary").first().click();
        }
        page.locator("#reviews").getByText("Said of revision 1").first().waitFor();
        assertThat(page.locator("#reviews").innerText()).contains("Please build it concurrently");
        ada.inspect("migration-revised");
    }

    private static void theGateIsOpen(Visitor ada, String path) {
        ada.open(path);
        ada.settled();
        assertThat(ada.page().locator(".head .gate--open").count()).isEqualTo(1);
        assertThat(ada.page().locator(".head").innerText()).contains("Approved");
        ada.inspect("migration-open");
    }

    private static void insightsCountIt(Visitor ada) {
        ada.open("/acme/insights");
        ada.see("Lead time by stage");
        ada.page().locator("svg.picture .picture__part").first().waitFor();
        ada.inspect("insights");
    }

    private static void globexSeesNothingOfIt(String path, String number) throws Exception {
        try (var stranger = new Visitor(browser, application).signIn("ada@globex.example")) {
            assertThat(stranger.open(path)).isEqualTo(404);
            assertThat(stranger.open("/globex/migrations/" + number)).isEqualTo(404);
            stranger.open("/globex/migrations?q=fulfilment");
            stranger.see("No migration fits this filter");
        }
        var token = token("ana@globex.example", "/globex");
        var foreign = URI.create(application.address("/api/v1/migrations/" + number + "/gate"));
        assertThat(Programs.get(foreign, token).statusCode()).isEqualTo(404);
    }

    private static String token(String admin, String tenant) {
        try (var ana = new Visitor(browser, application).signIn(admin)) {
            ana.open(tenant + "/settings/tokens");
            ana.page().getByLabel("Name").fill("journey");
            ana.page().getByLabel("Acts as").selectOption("Ada's agent");
            ana.page().getByLabel("report executions").check();
            ana.inspect("tokens" + tenant.replace('/', '-'));
            ana.press("Issue a token");
            return ana.page().locator("#token-text").innerText();
        }
    }
}

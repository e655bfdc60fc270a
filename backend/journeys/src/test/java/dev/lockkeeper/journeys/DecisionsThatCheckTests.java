package dev.lockkeeper.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Two trees of records come in; one is found and superseded, and what another one asks for stops a migration. */
@ExtendWith(DemoCompany.class)
class DecisionsThatCheckTests {

    private static final Path TREES = Path.of("..", "app", "src", "test", "resources", "adr");
    private static final String RULE = "Rules are in the code, not in functions.";
    private static final String CALLS = "CREATE TABLE calls (id bigint PRIMARY KEY, begun timestamptz NOT NULL);";
    private static final String FUNCTION =
            "\nCREATE FUNCTION open_calls() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM calls';";

    @TempDir
    Path folder;

    @Test
    void what_a_team_decided_long_ago_stops_a_migration_today(Browser browser, PackagedApplication application)
            throws Exception {
        try (var boris = new Visitor(browser, application).signIn("boris@globex.example");
                var ada = new Visitor(browser, application).signIn("ada@globex.example")) {
            bringIn(boris, "madr");
            bringIn(boris, "nygard");
            var old = find(boris, "\"timestamps carry a zone\"", "timestamps", "Timestamps carry a zone");
            var next = propose(boris);
            accept(boris, next);
            supersede(boris, old, next);

            var imported = find(boris, "stored procedures", "stored", "No stored procedures");
            askWhatIsRegretted(boris, imported);
            guard(boris, imported);
            acceptTried(boris, imported);
            var migration = migrate(ada, CALLS + FUNCTION);
            stopped(ada, migration, imported);
            mended(ada, migration);
        }
    }

    private void bringIn(Visitor boris, String tree) throws IOException {
        boris.open("/globex/decisions/imports/new");
        boris.inspect("import-new-" + tree);
        boris.page().locator("#files").setInputFiles(zipped(tree));
        boris.press("Show what they become");
        boris.see("Nothing is imported yet");
        boris.inspect("import-preview-" + tree);
        boris.press("Bring 40 records in");
        boris.see("40 records are in.");
        boris.inspect("import-report-" + tree);
    }

    private Path zipped(String tree) throws IOException {
        var zip = folder.resolve(tree + ".zip");
        var root = TREES.resolve(tree);
        try (var out = new ZipOutputStream(Files.newOutputStream(zip));
                var files = Files.walk(root)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                out.putNextEntry(new ZipEntry(root.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, out);
                out.closeEntry();
            }
        }
        return zip;
    }

    private static String find(Visitor boris, String words, String marked, String title) {
        boris.open("/globex/decisions");
        boris.page().getByLabel("Search").fill(words);
        boris.press("Show");
        boris.see(title);
        assertThat(boris.page().locator("mark").first().innerText()).isEqualToIgnoringCase(marked);
        boris.inspect("decisions-found-" + marked);
        boris.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(title))
                .first()
                .click();
        boris.page().waitForURL(Pattern.compile(".*/globex/decisions/\\d+$"));
        return URI.create(boris.page().url()).getPath();
    }

    private static String propose(Visitor boris) {
        boris.open("/globex/decisions/new");
        var page = boris.page();
        page.getByLabel("Title").fill("Timestamps carry a zone, checked");
        page.getByLabel("Category").selectOption("Types and keys");
        page.getByLabel("Decision", new Page.GetByLabelOptions().setExact(true))
                .fill("Every instant is a `timestamptz`.");
        page.locator("#preview code").waitFor();
        page.getByLabel("What will we regret in 18 months?").fill("A calendar day stored as an instant.");
        boris.inspect("decision-new");
        boris.press("Propose");
        page.waitForURL(Pattern.compile(".*/globex/decisions/\\d+$"));
        return URI.create(page.url()).getPath();
    }

    private static void guard(Visitor boris, String decision) {
        boris.open(decision + "/guards/new");
        boris.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Statements that migrations do without"))
                .click();
        boris.page().getByLabel("The rule in one line").fill(RULE);
        boris.page().getByLabel("How much it weighs").selectOption("Blocker");
        boris.page()
                .getByLabel("Statements", new Page.GetByLabelOptions().setExact(true))
                .fill("CREATE FUNCTION");
        boris.inspect("guard-new");
        boris.press("Add it");
        boris.see(RULE);
    }

    private static void accept(Visitor boris, String decision) {
        boris.open(decision);
        boris.press("Accept");
        boris.see("It applies from now on.");
    }

    /** Its old tool has never asked. */
    private static void askWhatIsRegretted(Visitor boris, String decision) {
        boris.open(decision + "/edit");
        boris.page().getByLabel("What will we regret in 18 months?").fill("A batch that was quicker inside.");
        boris.press("Save as a new revision");
        boris.see("Saved as a new revision.");
    }

    /** With its guards, which are tried first. */
    private static void acceptTried(Visitor boris, String decision) {
        boris.open(decision);
        boris.inspect("decision-proposed");
        boris.press("Accept");
        boris.see("First its guards are tried");
        boris.see("As blockers they would have stopped");
        boris.inspect("decision-tried");
        boris.press("Accept");
        boris.see("It applies from now on.");
    }

    private static void supersede(Visitor boris, String old, String next) {
        boris.open(old);
        boris.page().getByLabel("Reason").first().fill("Now it is checked.");
        boris.page().getByLabel("Superseded by").fill(number(next));
        boris.press("Supersede");
        boris.see("Superseded.");
        assertThat(boris.page().locator(".head").innerText()).contains("Superseded by", "D-" + number(next));
        boris.open(next);
        assertThat(boris.page().locator(".head").innerText()).contains("Supersedes", "D-" + number(old));
    }

    private static String migrate(Visitor ada, String sql) {
        ada.open("/globex/migrations/new");
        var page = ada.page();
        page.getByLabel("Title").fill("Keep the calls that customers make");
        page.getByLabel("Database").selectOption(new SelectOption().setIndex(1));
        page.getByLabel("SQL", new Page.GetByLabelOptions().setExact(true)).fill(sql);
        page.getByLabel("Purpose").fill("Support counts calls.");
        page.getByLabel("Expected row counts").fill("calls: none yet");
        page.getByLabel("The application version that runs now").selectOption("Works on the new schema");
        page.getByLabel("Way back").fill("Drop the table.");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Submit for review"))
                .last()
                .click();
        page.waitForURL(Pattern.compile(".*/globex/migrations/\\d+$"));
        return URI.create(page.url()).getPath();
    }

    private static void stopped(Visitor ada, String migration, String decision) {
        ada.open(migration);
        ada.settled();
        assertThat(ada.page().locator(".head .gate--blocked").count()).isEqualTo(1);
        assertThat(ada.page().locator("#script-1").innerText()).contains("D-" + number(decision), RULE);
        assertThat(ada.page().locator("#gate").innerText()).contains("D-" + number(decision));
        ada.inspect("migration-stopped-by-a-decision");
    }

    private static void mended(Visitor ada, String migration) {
        ada.open(migration + "/edit");
        ada.page()
                .getByLabel("SQL", new Page.GetByLabelOptions().setExact(true))
                .fill(CALLS);
        ada.page().getByLabel("What changed, and why").fill("As the decision asks.");
        ada.press("Post this revision");
        ada.page().waitForURL("**" + migration);
        ada.settled();
        assertThat(ada.page().locator(".head .gate--blocked").count()).isZero();
    }

    private static String number(String path) {
        return path.replaceAll(".*/", "");
    }
}

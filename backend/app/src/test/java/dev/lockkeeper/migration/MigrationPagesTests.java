package dev.lockkeeper.migration;

import static dev.lockkeeper.migration.MigrationFixtures.DANGEROUS;
import static dev.lockkeeper.migration.MigrationFixtures.HARMLESS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.Cast;
import dev.lockkeeper.Cast.Crew;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.catalogue.DatabaseId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@LockkeeperTest
class MigrationPagesTests {

    @Autowired
    Cast cast;

    @Autowired
    Browser browser;

    @Autowired
    MigrationFixtures fixtures;

    Crew harbor;
    DatabaseId shop;

    @BeforeEach
    void people() {
        harbor = cast.harbor();
        shop = fixtures.database(harbor);
    }

    @Test
    void an_empty_list_says_what_to_do_first() {
        assertThat(browser.get(harbor.vera(), "migrations"))
                .hasStatusOk()
                .bodyText()
                .contains("No migration has come here yet");
    }

    @Test
    void the_list_pages_by_cursor_and_filters() {
        for (int i = 0; i < 32; i++) {
            fixtures.draft(harbor.ada(), shop, i == 0 ? DANGEROUS : HARMLESS);
        }

        var first = text(browser.get(harbor.vera(), "migrations").exchange());
        assertThat(first).contains("M-32").contains("M-3").doesNotContain("M-2<");
        var after = first.replaceAll("(?s).*after=([^&\"]+).*", "$1");
        assertThat(text(browser.get(harbor.vera(), "migrations?after=" + after)
                        .header("HX-Request", "true")
                        .exchange()))
                .contains("M-2<")
                .contains("M-1<")
                .doesNotContain("<html");
        assertThat(text(browser.get(harbor.vera(), "migrations?tier=HIGH").exchange()))
                .contains("M-1<")
                .doesNotContain("M-2<");
        assertThat(text(browser.get(harbor.vera(), "migrations?q=100%25").exchange()))
                .contains("fits this filter");
    }

    @Test
    void the_page_shows_each_statement_with_its_findings_and_the_gate() {
        var id = fixtures.inReview(harbor.ada(), shop, DANGEROUS);

        assertThat(browser.get(harbor.vera(), "migrations/" + id.number()))
                .hasStatusOk()
                .bodyText()
                .contains("create-index-blocks-writes")
                .contains("CREATE INDEX CONCURRENTLY")
                .contains("drop-column")
                .contains("legacy_state")
                .contains("risk--high")
                .contains("Gate");
    }

    @Test
    void the_page_says_whose_turn_it_is_and_gives_them_the_one_action() {
        var draft =
                "migrations/" + fixtures.draft(harbor.ada(), shop, DANGEROUS).number();
        assertThat(text(browser.get(harbor.ada(), draft).exchange()))
                .contains("Your turn: submit it for review.")
                .contains("btn btn-primary");
        assertThat(text(browser.get(harbor.vera(), draft).exchange()))
                .contains("Next: Ada submits it for review.")
                .doesNotContain("btn btn-primary");

        var inReview =
                "migrations/" + fixtures.inReview(harbor.ada(), shop, DANGEROUS).number();
        assertThat(text(browser.get(harbor.boris(), inReview).exchange())).contains("Read it below");
        assertThat(text(browser.get(harbor.ada(), inReview).exchange())).contains("Next: a reviewer approves it");
    }

    @Test
    void the_lock_of_a_statement_is_said_once_however_many_findings_it_has() {
        var id = fixtures.inReview(harbor.ada(), shop, "ALTER TABLE orders DROP COLUMN legacy_state;");

        var page = text(browser.get(harbor.vera(), "migrations/" + id.number()).exchange());
        assertThat(page.split("class=\"finding finding--")).hasSizeGreaterThan(2);
        assertThat(page.split("ACCESS EXCLUSIVE on orders")).hasSize(2);
    }

    @Test
    void a_finding_shows_what_it_means_what_it_lacks_and_every_step_of_the_safer_way() {
        var id = fixtures.draft(harbor.ada(), shop, "ALTER TABLE orders ALTER COLUMN note SET NOT NULL;");

        assertThat(text(browser.get(harbor.vera(), "migrations/" + id.number()).exchange()))
                .contains("Safer, in 3 steps")
                .contains("orders_note_present: free, and it holds for every new row")
                .contains("VALIDATE CONSTRAINT orders_note_present;")
                .contains("may fail on the rows there are")
                .contains("To be certain one would have to know:")
                .contains("row count of orders")
                .contains("data-copy")
                .contains("href=\"/rules/set-not-null-scan\"");
    }

    @Test
    void a_step_that_waits_for_the_next_version_says_so_and_what_to_see_to_before() {
        var id = fixtures.draft(harbor.ada(), shop, "ALTER TABLE orders DROP COLUMN legacy_state;");

        assertThat(text(browser.get(harbor.vera(), "migrations/" + id.number()).exchange()))
                .contains("in release 2")
                .contains("Yours to see to")
                .contains("The application neither reads nor writes legacy_state, and its values are archived.");
    }

    @Test
    void what_a_comment_waives_comes_last_and_says_why_and_until_when() {
        var id = fixtures.draft(
                harbor.ada(),
                shop,
                "-- lockkeeper:allow drop-column until 2999-03-01 nobody reads it\nALTER TABLE orders DROP COLUMN note;");

        var page = text(browser.get(harbor.vera(), "migrations/" + id.number()).exchange());
        assertThat(page)
                .contains("finding--waived")
                .contains("<q>nobody reads it</q>")
                .contains("waived on line 1")
                .contains("2999");
        assertThat(page.indexOf("finding--waived")).isGreaterThan(page.lastIndexOf("finding--warn"));
    }

    @Test
    void a_posted_migration_is_under_review() {
        assertThat(browser.post(harbor.ada(), "migrations")
                        .param("title", "Add a note")
                        .param("database", shop.value().toString())
                        .param("scripts[0].name", "01.sql")
                        .param("scripts[0].direction", "UP")
                        .param("scripts[0].sql", HARMLESS)
                        .param("scripts[0].inTransaction", "true")
                        .param("runningVersion", "WORKS")
                        .param("posture", "FORWARD_FIX")
                        .param("step", "submit"))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/" + harbor.slug() + "/migrations/1");

        assertThat(browser.get(harbor.ada(), "migrations/1")).bodyText().contains("In review");
    }

    @Test
    void a_form_with_mistakes_comes_back_with_everything_typed() {
        assertThat(browser.post(harbor.ada(), "migrations")
                        .param("title", "")
                        .param("database", shop.value().toString())
                        .param("jiraIssue", "shop 412")
                        .param("purpose", "Because <b>we</b> must")
                        .param("scripts[0].name", "01.sql")
                        .param("scripts[0].direction", "UP")
                        .param("scripts[0].sql", "SELECT 'kept';")
                        .param("step", "submit"))
                .hasStatus(422)
                .bodyText()
                .contains("Give it a title")
                .contains("looks like SHOP-412")
                .contains("SELECT &#39;kept&#39;;")
                .contains("Because &lt;b&gt;we&lt;/b&gt; must");
    }

    @Test
    void another_script_is_added_without_script_in_the_browser() {
        assertThat(browser.post(harbor.ada(), "migrations")
                        .param("title", "Two scripts")
                        .param("scripts[0].name", "01.sql")
                        .param("scripts[0].sql", "SELECT 1;")
                        .param("step", "add-script"))
                .hasStatusOk()
                .bodyText()
                .contains("02.sql")
                .contains("SELECT 1;")
                .contains("Two scripts");
    }

    @Test
    void a_stale_edit_comes_back_with_its_text() {
        var id = fixtures.draft(harbor.ada(), shop, HARMLESS);

        assertThat(browser.post(harbor.ada(), "migrations/" + id.number() + "/revisions")
                        .param("version", "99")
                        .param("title", "Mine")
                        .param("database", shop.value().toString())
                        .param("scripts[0].name", "01.sql")
                        .param("scripts[0].sql", "SELECT 'my hour of work';"))
                .hasStatus(422)
                .bodyText()
                .contains("Nothing was overwritten")
                .contains("my hour of work");
    }

    @Test
    void sql_that_does_not_parse_is_a_finding_with_its_place() {
        var id = fixtures.inReview(harbor.ada(), shop, "ALTER TABLE orders\n  ADD COLUMNS x int;");

        assertThat(browser.get(harbor.vera(), "migrations/" + id.number()))
                .hasStatusOk()
                .bodyText()
                .contains("unparsed-statement")
                .contains("line 2");
    }

    @Test
    void nonsense_in_the_address_is_not_there() {
        for (var address : new String[] {"migrations/0", "migrations/abc", "migrations/99999999999", "migrations/-1"}) {
            assertThat(browser.get(harbor.vera(), address)).hasStatus(404);
        }
    }

    @Test
    void a_viewer_is_not_offered_what_a_viewer_cannot_do() {
        var id = fixtures.draft(harbor.ada(), shop, HARMLESS);

        assertThat(browser.get(harbor.vera(), "migrations/" + id.number()))
                .bodyText()
                .doesNotContain("/submission")
                .doesNotContain("Post a revision");
        assertThat(browser.post(harbor.vera(), "migrations/" + id.number() + "/submission"))
                .hasStatus(403);
    }

    @Test
    void policies_are_changed_by_admins_and_bad_numbers_are_told() {
        assertThat(policy(harbor.ana(), "11", "0")).hasStatus(422).bodyText().contains("Between 0 and 10");
        var tried = TriedPolicy.mark(
                policy(harbor.ana(), "settings/policies/trial", "0", "0").exchange());
        assertThat(policy(harbor.ana(), "0", "0").param("tried", tried)).hasStatus3xxRedirection();
        assertThat(policy(harbor.ada(), "5", "1")).hasStatus(403);
    }

    private MockMvcTester.MockMvcRequestBuilder policy(CurrentMember by, String approvals, String version) {
        return policy(by, "settings/policies", approvals, version);
    }

    private MockMvcTester.MockMvcRequestBuilder policy(
            CurrentMember by, String path, String approvals, String version) {
        return browser.post(by, path)
                .param("tiers[0].tier", "LOW")
                .param("tiers[0].approvals", approvals)
                .param("version", version);
    }

    private static String text(org.springframework.test.web.servlet.assertj.MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}

package dev.lockkeeper.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockkeeper.Cast;
import dev.lockkeeper.Cast.Crew;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@LockkeeperTest
class TemplatePagesTests {

    private static final String PULL_REQUEST = "templates/pull-request";

    @Autowired
    Cast cast;

    @Autowired
    Browser browser;

    @Autowired
    TemplateKeeping keeping;

    private Crew harbor;

    @BeforeEach
    void people() {
        harbor = cast.harbor();
    }

    @Test
    void what_ships_is_there_without_anybody_having_saved_it() {
        assertThat(page("templates"))
                .hasStatusOk()
                .bodyText()
                .contains("Prompts for AI authors", "/templates/record-indexing\"", "As it ships")
                .doesNotContain("templates/new");
        assertThat(page(PULL_REQUEST))
                .hasStatusOk()
                .bodyText()
                .contains("# {{number}}: {{title}}", "M-42: Add a fulfilment status", "12,300,000", "Not taken yet");
        assertThat(page("templates/moon")).hasStatus(404);
        assertThat(page("templates/Moon")).hasStatus(404);
        assertThat(page(PULL_REQUEST + "?version=1")).hasStatus(404);
        assertThat(page("decisions")).bodyText().contains("/templates\"");
    }

    @Test
    void a_reviewer_changes_one_and_every_version_can_be_compared() {
        assertThat(change(0, "# {{title}}\r\n\r\n{{moon}}", "Shorter.")).hasStatus(302);
        assertThat(change(1, "# {{title}}\r\n\r\n{{sql}}", "")).hasStatus(302);

        assertThat(page(PULL_REQUEST))
                .bodyText()
                .contains("# {{title}}", "Changed here", "Version 2", "Shorter.", "Boris")
                .doesNotContain("stand for nothing");
        assertThat(page(PULL_REQUEST + "?version=1"))
                .hasStatusOk()
                .bodyText()
                .contains("stand for nothing, and stay as they are: moon.", "not the latest");
        assertThat(page(PULL_REQUEST + "?version=0")).bodyText().contains("# {{number}}: {{title}}");
        assertThat(page(PULL_REQUEST + "/changes?version=2"))
                .hasStatusOk()
                .bodyText()
                .contains("version 1 to 2", "<mark>moon</mark>", "<mark>sql</mark>");
        assertThat(page(PULL_REQUEST + "/changes?since=0&version=2&view=split"))
                .hasStatusOk()
                .bodyText()
                .contains("version 0 to 2", "comparison--split");
    }

    @Test
    void who_read_an_earlier_version_overwrites_nothing() {
        change(0, "First", "");

        assertThat(change(0, "Second", "")).hasStatus(422).bodyText().contains("Nothing was overwritten", "Second");
        assertThat(change(1, "First", "")).hasStatus(422).bodyText().contains("what it says already");
        assertThat(change(1, " ", "")).hasStatus(422).bodyText().contains("Write a text.");
        assertThat(change(1, "x".repeat(50_001), "")).hasStatus(422);
        assertThat(page(PULL_REQUEST)).bodyText().contains("First");
    }

    @Test
    void what_ships_can_stand_again_and_the_versions_stay() {
        change(0, "Ours", "");

        assertThat(post(PULL_REQUEST + "/restoration")).hasStatus(302);

        assertThat(page(PULL_REQUEST))
                .bodyText()
                .contains("# {{number}}: {{title}}", "what ships stands again", "Version 1");
        assertThat(page(PULL_REQUEST + "?version=1")).bodyText().contains("Ours");
        assertThat(post(PULL_REQUEST + "/restoration")).hasStatus(409);
        assertThat(change(2, "Ours again", "")).hasStatus(302);
    }

    @Test
    void a_team_adds_one_of_its_own_and_retires_it() {
        assertThat(add("New", "Hello {{title}}"))
                .hasStatus(302)
                .hasRedirectedUrl("/" + harbor.slug() + "/templates/new-2");
        assertThat(add("Pull request", "Other")).hasRedirectedUrl("/" + harbor.slug() + "/templates/pull-request-2");
        assertThat(add("", "Other")).hasStatus(422).bodyText().contains("Give it a name.");
        assertThat(page("templates")).bodyText().contains("Your own", "/templates/new-2\"");

        assertThat(post("templates/new-2/restoration")).hasRedirectedUrl("/" + harbor.slug() + "/templates");

        assertThat(page("templates/new-2")).hasStatus(404);
        assertThat(page("templates")).bodyText().doesNotContain("new-2");
        assertThat(add("New", "Again")).hasRedirectedUrl("/" + harbor.slug() + "/templates/new-3");
    }

    @Test
    void each_tenant_has_its_own() {
        add("Ours alone", "Secret");
        change(0, "Harbor's", "");
        var quarry = cast.quarry();

        assertThat(browser.get(quarry.ana(), "templates/ours-alone")).hasStatus(404);
        assertThat(browser.get(quarry.ana(), PULL_REQUEST)).bodyText().doesNotContain("Harbor's");
        assertThat(browser.get(quarry.ana(), "/" + harbor.slug() + "/templates"))
                .hasStatus(404);
    }

    @Test
    void engineers_and_agents_take_them_as_they_are() {
        assertThatThrownBy(() ->
                        Acting.run(harbor.ada(), () -> keeping.change(harbor.ada(), "pull-request", 0, "Mine", "")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> Acting.run(harbor.ada(), () -> keeping.restore(harbor.ada(), "pull-request")))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(browser.post(harbor.vera(), PULL_REQUEST).param("text", "x").param("version", "0"))
                .hasStatus(403);
    }

    @Test
    void taking_one_is_counted() {
        assertThat(browser.post(harbor.vera(), PULL_REQUEST + "/uses")).hasStatus(302);
        assertThat(browser.post(harbor.vera(), PULL_REQUEST + "/uses").header("HX-Request", "true"))
                .hasStatusOk()
                .bodyText()
                .contains("Taken 2 times")
                .doesNotContain("<html");
        assertThat(browser.post(harbor.vera(), "templates/moon/uses")).hasStatus(404);
    }

    @Test
    void the_preview_follows_what_is_typed() {
        assertThat(browser.get(harbor.boris(), PULL_REQUEST + "/edit"))
                .hasStatusOk()
                .bodyText()
                .contains("M-42: Add a fulfilment status", "{{row_counts}}");
        var part = browser.post(harbor.boris(), PULL_REQUEST + "/preview")
                .param("text", "**{{title}}** <script>alert(1)</script> {{moon}}")
                .header("HX-Request", "true");

        assertThat(part)
                .hasStatusOk()
                .bodyText()
                .contains("<strong>Add a fulfilment status to orders</strong>", "moon", "&lt;script&gt;")
                .doesNotContain("<html", "<script>");
        assertThat(browser.post(harbor.boris(), "templates/preview").param("text", "*x*"))
                .hasStatusOk()
                .bodyText()
                .contains("<em>x</em>", "<html");
        assertThat(browser.post(harbor.boris(), "templates/preview").param("text", "x".repeat(50_001)))
                .hasStatus(422);
    }

    @Test
    void a_record_begins_with_its_template_and_that_is_counted() {
        assertThat(page("decisions/new")).bodyText().contains("decisions/new?template=record-indexing");
        assertThat(page("decisions/new?template=record-indexing"))
                .hasStatusOk()
                .bodyText()
                .contains("The queries, how often they run", "Built `CONCURRENTLY`")
                .contains("<option value=\"INDEXING\" selected=\"selected\">");
        assertThat(page("decisions/new?template=pull-request"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("{{number}}");

        assertThat(browser.post(harbor.ada(), "decisions")
                        .param("title", "Indexes on orders")
                        .param("category", "INDEXING")
                        .param("template", "record-indexing"))
                .hasStatus(302);
        assertThat(page("templates/record-indexing")).bodyText().contains("Taken once");
    }

    private MvcTestResult page(String address) {
        return browser.get(harbor.vera(), address).exchange();
    }

    private MvcTestResult post(String address) {
        return browser.post(harbor.boris(), address).exchange();
    }

    private MvcTestResult change(int read, String text, String reason) {
        return browser.post(harbor.boris(), PULL_REQUEST)
                .param("version", Integer.toString(read))
                .param("text", text)
                .param("reason", reason)
                .exchange();
    }

    private MvcTestResult add(String name, String text) {
        return browser.post(harbor.boris(), "templates")
                .param("name", name)
                .param("kind", "DESIGN_BRIEF")
                .param("text", text)
                .exchange();
    }
}

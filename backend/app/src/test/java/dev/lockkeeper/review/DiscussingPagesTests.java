package dev.lockkeeper.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.migration.MigrationFixtures;
import dev.lockkeeper.migration.MigrationId;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

class DiscussingPagesTests extends ReviewTest {

    static final String BETTER = "CREATE INDEX CONCURRENTLY idx_orders_fulfilment ON orders (fulfilment_status);";

    @Autowired
    Browser browser;

    MigrationId id;

    @BeforeEach
    void a_migration_in_review() {
        open(cast.harbor());
        id = dangerous(harbor.ada());
    }

    @Test
    void a_suggestion_is_typed_beside_the_line_and_taken_over_by_the_author() {
        assertThat(browser.get(harbor.boris(), "migrations/1/comments/new")
                        .param("script", "01.sql")
                        .param("line", "2"))
                .bodyText()
                .contains("Suggest other SQL", "up to line", "Keep as a draft");
        assertThat(comment().param("suggesting", "true").param("lastLine", "2").param("suggestion", BETTER))
                .hasStatus3xxRedirection();
        assertThat(browser.get(harbor.ada(), reviews()))
                .bodyText()
                .contains("Instead of line 2", BETTER, "Take it over");
        assertThat(browser.get(harbor.eli(), reviews())).bodyText().doesNotContain("Take it over");
        assertThat(browser.get(harbor.ada(), "migrations/1"))
                .bodyText()
                .contains("Instead of line 2", BETTER, "Take it over as revision 2");
        assertThat(browser.get(harbor.eli(), "migrations/1"))
                .bodyText()
                .contains("Instead of line 2", BETTER)
                .doesNotContain("Take it over");

        assertThat(post(harbor.ada(), "comments/" + first() + "/adoption").param("revision", "1"))
                .hasStatus3xxRedirection();

        assertThat(browser.get(harbor.ada(), reviews()))
                .bodyText()
                .contains("Taken over in revision 2", "its lines changed in revision 2")
                .doesNotContain("Take it over");
        assertThat(browser.get(harbor.ada(), "migrations/1")).bodyText().contains("Rather like this.");
    }

    @Test
    void other_sql_is_a_suggestion_though_the_box_is_not_ticked_and_the_line_itself_is_none() {
        comment().param("lastLine", "2").param("suggestion", line(2)).exchange();
        assertThat(browser.get(harbor.ada(), reviews())).bodyText().doesNotContain("Instead of line 2");

        comment().param("lastLine", "2").param("suggestion", BETTER).exchange();
        assertThat(browser.get(harbor.ada(), reviews())).bodyText().contains("Instead of line 2", BETTER);
    }

    private static String line(int number) {
        return MigrationFixtures.DANGEROUS.lines().toList().get(number - 1);
    }

    @Test
    void a_suggestion_that_cannot_be_comes_back_with_what_was_typed() {
        assertThat(comment().param("suggesting", "true").param("lastLine", "1").param("suggestion", BETTER))
                .hasStatus(422)
                .bodyText()
                .contains("one to 200 lines", BETTER, "Rather like this.");
        assertThat(comment().param("suggesting", "true").param("lastLine", "first"))
                .hasStatus(422)
                .bodyText()
                .contains("Choose one of the lines.");
        assertThat(comment().param("suggesting", "true").param("suggestion", "x".repeat(20_001)))
                .hasStatus(422)
                .bodyText()
                .contains("At most 20000 characters.");
    }

    @Test
    void a_draft_stands_on_the_page_of_its_author_until_it_is_sent() {
        assertThat(comment().param("draft", "true")).hasStatus3xxRedirection();
        assertThat(browser.get(harbor.boris(), reviews()))
                .bodyText()
                .contains("Your draft", "Rather like this.", "Send it");
        assertThat(browser.get(harbor.boris(), "migrations/1")).bodyText().contains("draft: only you see it");
        assertThat(browser.get(harbor.ada(), reviews())).bodyText().doesNotContain("Rather like this.");

        assertThat(post(harbor.boris(), "comments/sending")).hasStatus3xxRedirection();
        assertThat(browser.get(harbor.ada(), reviews())).bodyText().contains("Rather like this.");
        assertThat(post(harbor.boris(), "comments/sending"))
                .hasStatus(409)
                .bodyText()
                .contains("no draft of yours");
    }

    @Test
    void a_draft_is_discarded() {
        comment().param("draft", "true").exchange();
        var draft = viewAs(harbor.boris()).drafts().get(0).id();

        assertThat(post(harbor.boris(), "comments/" + draft + "/removal")).hasStatus3xxRedirection();

        assertThat(browser.get(harbor.boris(), reviews())).bodyText().doesNotContain("Rather like this.");
    }

    @Test
    void a_thread_whose_line_changed_says_so_and_its_link_still_leads_to_it() {
        comment().exchange();
        var thread = first();
        revise(harbor.ada(), id, MigrationFixtures.DANGEROUS.replace("idx_orders_fulfilment", "idx_other"));

        assertThat(browser.get(harbor.ada(), reviews()))
                .bodyText()
                .contains(
                        "id=\"comment-" + thread + "\"",
                        "Said of revision 1; its lines changed in revision 2",
                        "comments/" + thread + "/answers");
    }

    @Test
    void a_thread_moves_along_with_its_line_and_stands_beside_it_on_the_migration() {
        comment().exchange();
        revise(harbor.ada(), id, "SET lock_timeout = '2s';\n" + MigrationFixtures.DANGEROUS);

        assertThat(browser.get(harbor.ada(), reviews()))
                .bodyText()
                .contains("01.sql, line 3")
                .doesNotContain("its lines changed");
        assertThat(browser.get(harbor.ada(), "migrations/1"))
                .bodyText()
                .contains("reviews#comment-" + first(), "Rather like this.");
    }

    @Test
    void drafts_and_suggestions_of_another_tenant_are_nowhere() {
        comment().param("suggesting", "true").param("lastLine", "2").exchange();
        var theirs = first();
        open(cast.quarry());
        id = dangerous(harbor.ada());

        for (var step : new String[] {"/adoption", "/removal"}) {
            assertThat(post(harbor.ada(), "comments/" + theirs + step).param("revision", "1"))
                    .hasStatus(404);
        }
    }

    private UUID first() {
        var view = viewAs(harbor.olga());
        var all = view.discussions().isEmpty() ? view.outdatedDiscussions() : view.discussions();
        return all.get(0).first().id();
    }

    private ReviewPage.View viewAs(CurrentMember reader) {
        return Acting.as(reader, () -> page.of(id, reader));
    }

    private String reviews() {
        return "migrations/" + id.number() + "/reviews";
    }

    private MockMvcRequestBuilder post(CurrentMember by, String step) {
        return browser.post(by, "migrations/" + id.number() + "/" + step);
    }

    private MockMvcRequestBuilder comment() {
        return post(harbor.boris(), "comments")
                .param("revision", "1")
                .param("script", "01.sql")
                .param("line", "2")
                .param("text", "Rather like this.");
    }
}

package dev.lockkeeper.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.migration.MigrationFixtures;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.rotation.Strategy;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

class ReviewPagesTests extends ReviewTest {

    @Autowired
    Browser browser;

    MigrationId id;

    @BeforeEach
    void a_migration_in_review() {
        open(cast.harbor());
        rotation(Strategy.LEAST_LOADED, harbor.boris(), harbor.cleo());
        id = dangerous(harbor.ada());
    }

    @Test
    void the_part_comes_alone_where_script_asks_and_as_a_page_where_not() {
        assertThat(browser.get(harbor.boris(), reviews()))
                .hasStatusOk()
                .bodyText()
                .contains("<html", "Why me?", "Approve revision 1");
        assertThat(browser.get(harbor.boris(), reviews()).header("HX-Request", "true"))
                .hasStatusOk()
                .bodyText()
                .contains("Why me?")
                .doesNotContain("<html");
    }

    @Test
    void the_reader_sees_only_the_steps_that_are_theirs() {
        assertThat(browser.get(harbor.ada(), reviews()))
                .bodyText()
                .contains("Why Boris?", "Comment without deciding")
                .doesNotContain("Approve revision", "I cannot review this");
        assertThat(browser.get(harbor.vera(), reviews()))
                .bodyText()
                .doesNotContain("Approve revision", "Comment without deciding");
        var boriss = dangerous(harbor.boris());
        assertThat(browser.get(harbor.boris(), "migrations/" + boriss.number() + "/reviews"))
                .bodyText()
                .contains("You wrote this change")
                .doesNotContain("Approve revision");
    }

    @Test
    void a_reviewer_approves_and_the_page_says_so() {
        assertThat(post(harbor.boris(), "approval").param("revision", "1").param("summary", "Looks right."))
                .hasStatus3xxRedirection();

        assertThat(browser.get(harbor.ada(), reviews())).bodyText().contains("approves", "Looks right.", "has decided");
    }

    @Test
    void a_request_for_changes_without_a_word_comes_back_with_what_was_typed() {
        assertThat(post(harbor.boris(), "change-request").param("revision", "1").param("summary", " "))
                .hasStatus(422)
                .bodyText()
                .contains("Say what has to change.");
        assertThat(post(harbor.boris(), "change-request")
                        .param("revision", "1")
                        .param("summary", "Build it concurrently."))
                .hasStatus3xxRedirection();
        assertThat(browser.get(harbor.ada(), reviews())).bodyText().contains("requests changes");
    }

    @Test
    void an_approval_of_what_is_no_longer_there_is_refused_and_keeps_the_summary() {
        revise(harbor.ada(), id, MigrationFixtures.HARMLESS);

        assertThat(post(harbor.boris(), "approval").param("revision", "1").param("summary", "Looks right."))
                .hasStatus(422)
                .bodyText()
                .contains("has moved on to revision 2", "Looks right.");
        assertThat(post(harbor.boris(), "approval").param("revision", "the first"))
                .hasStatus(422)
                .bodyText()
                .contains("did not say which revision");
    }

    @Test
    void a_comment_on_a_line_begins_on_a_page_that_shows_the_line() {
        assertThat(browser.get(harbor.boris(), "migrations/1/comments/new")
                        .param("script", "01.sql")
                        .param("line", "2"))
                .hasStatusOk()
                .bodyText()
                .contains("CREATE INDEX idx_orders_fulfilment");
        assertThat(browser.get(harbor.boris(), "migrations/1/comments/new")
                        .param("script", "01.sql")
                        .param("line", "200"))
                .hasStatus(404);
        assertThat(comment(" ")).hasStatus(422).bodyText().contains("Write something first.", "CREATE INDEX");
        assertThat(comment("Why <b>not</b> concurrently?")).hasStatus3xxRedirection();

        assertThat(browser.get(harbor.ada(), reviews()))
                .bodyText()
                .contains("Why &lt;b&gt;not&lt;/b&gt; concurrently?", "01.sql, line 2", "Resolve");
        assertThat(browser.get(harbor.ada(), "migrations/1")).bodyText().contains("Why &lt;b&gt;not");
    }

    @Test
    void a_thread_is_answered_and_resolved() {
        assertThat(comment("Why not concurrently?")).hasStatus3xxRedirection();
        var comment = view(id).discussions().get(0).first().id();

        assertThat(post(harbor.ada(), "comments/" + comment + "/answers").param("text", "I will."))
                .hasStatus3xxRedirection();
        assertThat(post(harbor.ada(), "comments/" + comment + "/answers").param("text", ""))
                .hasStatus(409);
        assertThat(post(harbor.ada(), "comments/" + comment + "/resolution")).hasStatus3xxRedirection();

        assertThat(browser.get(harbor.boris(), reviews())).bodyText().contains("I will.", "Resolved by Ada");
    }

    @Test
    void a_comment_without_a_line_is_on_the_whole() {
        assertThat(post(harbor.eli(), "comments").param("revision", "1").param("text", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Write something first.");
        assertThat(post(harbor.eli(), "comments").param("revision", "1").param("text", "Does billing know?"))
                .hasStatus3xxRedirection();

        assertThat(browser.get(harbor.ada(), reviews())).bodyText().contains("Does billing know?", "comments");
    }

    @Test
    void declining_says_why_and_shows_who_is_missing() {
        var mine = Acting.as(harbor.boris(), () -> page.of(id, harbor.boris())).mine();
        assertThat(post(harbor.boris(), "assignments/" + mine + "/decline").param("reason", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Say why in at most 1000 characters");
        assertThat(post(harbor.boris(), "assignments/" + mine + "/decline").param("reason", "I am on a train."))
                .hasStatus3xxRedirection();

        assertThat(browser.get(harbor.ada(), reviews()))
                .bodyText()
                .contains("I am on a train.", "nobody in Everybody can be asked", "Why nobody?", "Look again");
        assertThat(post(harbor.ada(), "assignments")).hasStatus3xxRedirection();
    }

    @Test
    void what_was_said_of_earlier_revisions_stays_visible_as_outdated() {
        approve(harbor.boris(), id);
        comment("Why not concurrently?").exchange();
        revise(harbor.ada(), id, MigrationFixtures.HARMLESS);

        assertThat(browser.get(harbor.ada(), reviews()))
                .bodyText()
                .contains("2 things were said of earlier revisions", "Said of revision 1", "Why not concurrently?");
    }

    @Test
    void reviews_of_another_tenant_are_nowhere() {
        comment("Why not concurrently?").exchange();
        var comment = view(id).discussions().get(0).first().id();
        var assignment = view(id).assignments().get(0).id();
        open(cast.quarry());
        var theirs = "migrations/" + harmless(harbor.ada()).number();

        for (var step : List.of(
                "/comments/" + comment + "/resolution",
                "/comments/" + comment + "/answers",
                "/assignments/" + assignment + "/decline")) {
            assertThat(browser.post(harbor.boris(), theirs + step)
                            .param("text", "?")
                            .param("reason", "?"))
                    .as(step)
                    .hasStatus(404);
        }
        assertThat(browser.post(harbor.boris(), theirs + "/assignments/" + assignment + "/decline"))
                .hasStatus(404);
        assertThat(browser.get(harbor.boris(), theirs + "/comments/new")).hasStatus(404);
        assertThat(browser.get(harbor.boris(), "migrations/99/reviews")).hasStatus(404);
        assertThat(browser.post(harbor.boris(), "migrations/99/approval").param("revision", "1"))
                .hasStatus(404);
        assertThat(browser.post(harbor.boris(), theirs + "/assignments/" + UUID.randomUUID() + "/decline")
                        .param("reason", "?"))
                .hasStatus(404);
    }

    private String reviews() {
        return "migrations/" + id.number() + "/reviews";
    }

    private MockMvcRequestBuilder post(CurrentMember by, String step) {
        return browser.post(by, "migrations/" + id.number() + "/" + step);
    }

    private MockMvcRequestBuilder comment(String text) {
        return post(harbor.boris(), "comments")
                .param("revision", "1")
                .param("script", "01.sql")
                .param("line", "2")
                .param("text", text);
    }
}

package dev.lockkeeper.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.common.Conflict;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.migration.MigrationId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class RewritingDraftsTests extends ReviewTest {

    private static final Suggestion CONCURRENTLY = new Suggestion(2, "CREATE INDEX CONCURRENTLY i ON orders (id);");

    @Autowired
    Browser browser;

    MigrationId id;
    UUID draft;

    @BeforeEach
    void a_draft() {
        open(cast.harbor());
        id = dangerous(harbor.ada());
        draft = keep("Why not concurrently?", CONCURRENTLY);
    }

    @Test
    void its_author_says_something_else() {
        rewrite(harbor.boris(), "Why at all?", null, 0);

        assertThat(shown()).satisfies(remark -> {
            assertThat(remark.text()).isEqualTo("Why at all?");
            assertThat(remark.suggestion()).isNull();
            assertThat(remark.draft()).isTrue();
            assertThat(remark.line()).isEqualTo(2);
        });
    }

    @Test
    void its_author_suggests_something_else_up_to_another_line() {
        rewrite(harbor.boris(), "Both.", new Suggestion(3, "SELECT 1;"), 0);

        assertThat(shown().suggestion()).isEqualTo("SELECT 1;");
        assertThat(shown().lastLine()).isEqualTo(3);
        assertThatThrownBy(() -> rewrite(harbor.boris(), "Both.", new Suggestion(1, "SELECT 1;"), 1))
                .hasMessage("review.suggestion.lines");
        assertThatThrownBy(() -> rewrite(harbor.boris(), "Both.", new Suggestion(9, "SELECT 1;"), 1))
                .hasMessage("review.no-such-line");
    }

    @Test
    void nobody_else_finds_it_and_a_viewer_writes_nothing() {
        assertThatThrownBy(() -> rewrite(harbor.cleo(), "Mine now.", null, 0)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> rewrite(harbor.ada(), "Mine now.", null, 0)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> rewrite(harbor.vera(), "Mine now.", null, 0))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(browser.get(harbor.cleo(), page("/edit"))).hasStatus(404);
        assertThat(shown().text()).isEqualTo("Why not concurrently?");
    }

    @Test
    void what_was_sent_stays_as_it_was_said() {
        Acting.run(harbor.boris(), () -> commenting.send(harbor.boris(), id));

        assertThatThrownBy(() -> rewrite(harbor.boris(), "I never said that.", null, 1))
                .hasMessage("review.sent-already");
        assertThat(browser.get(harbor.boris(), page("/edit"))).hasStatus3xxRedirection();
        assertThat(send("I never said that.", "1")).hasStatus(409);
    }

    @Test
    void who_has_not_seen_the_latest_changes_nothing_and_nothing_is_not_said() {
        rewrite(harbor.boris(), "Why at all?", null, 0);

        assertThatThrownBy(() -> rewrite(harbor.boris(), "Why?", null, 0)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> rewrite(harbor.boris(), " ", null, 1)).hasMessage("review.comment-empty");
        assertThatThrownBy(() -> rewrite(harbor.boris(), "x".repeat(10_001), null, 1))
                .hasMessage("review.comment-long");
    }

    @Test
    void an_answer_that_is_kept_back_suggests_nothing() {
        Acting.run(harbor.boris(), () -> commenting.send(harbor.boris(), id));
        draft = Acting.as(harbor.cleo(), () -> commenting.answer(harbor.cleo(), id, draft, "Yes, why?", true));

        rewrite(harbor.cleo(), "Indeed, why?", null, 0);

        assertThatThrownBy(() -> rewrite(harbor.cleo(), "So.", CONCURRENTLY, 1)).hasMessage("review.suggestion.lines");
        assertThat(browser.get(harbor.cleo(), page("/edit")))
                .bodyText()
                .contains("Indeed, why?")
                .doesNotContain("name=\"suggestion\"");
    }

    @Test
    void another_tenants_draft_is_not_there() {
        var theirs = draft;
        var theirPage = page("");
        open(cast.quarry());
        id = dangerous(harbor.ada());

        assertThatThrownBy(() -> rewrite(harbor.boris(), "Ours now.", null, 0)).isInstanceOf(NotFound.class);
        assertThat(browser.post(harbor.boris(), theirPage).param("text", "Ours now."))
                .hasStatus(404);
        assertThat(theirs).isEqualTo(draft);
    }

    @Test
    void the_page_shows_it_as_it_stands_and_takes_it_anew() {
        assertThat(browser.get(harbor.boris(), "migrations/" + id.number() + "/reviews"))
                .bodyText()
                .contains(draft + "/edit");
        assertThat(browser.get(harbor.boris(), page("/edit")))
                .hasStatusOk()
                .bodyText()
                .contains("Why not concurrently?", CONCURRENTLY.sql());

        assertThat(send("", "0")).hasStatus(422).bodyText().contains("Write something first.");
        assertThat(send("Better so.", "0")).hasStatus3xxRedirection();
        assertThat(shown().text()).isEqualTo("Better so.");
        assertThat(send("Late.", "0")).hasStatus(422);
    }

    @Test
    void a_box_that_is_not_ticked_takes_the_suggestion_back_unless_other_sql_is_typed() {
        var unticked = browser.post(harbor.boris(), page(""))
                .param("seen", "0")
                .param("text", "Why?")
                .param("lastLine", "2");

        assertThat(unticked.param("suggestion", CONCURRENTLY.sql())).hasStatus3xxRedirection();
        assertThat(shown().suggestion()).isNull();

        assertThat(browser.post(harbor.boris(), page(""))
                        .param("seen", "1")
                        .param("text", "Why?")
                        .param("lastLine", "2")
                        .param("suggestion", "SELECT 2;"))
                .hasStatus3xxRedirection();
        assertThat(shown().suggestion()).isEqualTo("SELECT 2;");
    }

    private MvcTestResult send(String text, String version) {
        return browser.post(harbor.boris(), page(""))
                .param("seen", version)
                .param("text", text)
                .param("suggesting", "true")
                .param("lastLine", "2")
                .param("suggestion", CONCURRENTLY.sql())
                .exchange();
    }

    private String page(String more) {
        return "migrations/" + id.number() + "/comments/" + draft + more;
    }

    private UUID keep(String text, Suggestion suggestion) {
        var remark = new LineRemark(1, "01.sql", 2, text, suggestion, true);
        return Acting.as(harbor.boris(), () -> commenting.comment(harbor.boris(), id, remark));
    }

    private void rewrite(CurrentMember by, String text, @Nullable Suggestion suggestion, int seen) {
        Acting.run(by, () -> commenting.rewrite(by, id, draft, seen, text, suggestion));
    }

    private Remarks.Remark shown() {
        return Acting.as(harbor.boris(), () -> page.of(id, harbor.boris()))
                .drafts()
                .get(0);
    }
}

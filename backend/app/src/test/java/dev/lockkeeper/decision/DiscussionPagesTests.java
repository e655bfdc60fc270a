package dev.lockkeeper.decision;

import static dev.lockkeeper.decision.DecisionFixtures.aProposal;
import static dev.lockkeeper.decision.DecisionFixtures.content;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.access.CurrentMember;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

class DiscussionPagesTests extends RecordingTest {

    private static final String COMMENTS = "decisions/1/comments";

    @Autowired
    Browser browser;

    @Autowired
    DecisionCommenting commenting;

    DecisionId id;

    @BeforeEach
    void proposal() {
        id = aProposal(recording, harbor.ada(), content("Keys"));
    }

    @Test
    void the_record_leads_to_its_discussion_with_and_without_script() {
        assertThat(browser.get(harbor.vera(), "decisions/1"))
                .bodyText()
                .contains("hx-get=\"/" + harbor.slug() + "/" + COMMENTS + "\"")
                .contains("href=\"/" + harbor.slug() + "/" + COMMENTS + "\"");
        assertThat(browser.get(harbor.vera(), COMMENTS))
                .hasStatusOk()
                .bodyText()
                .contains("<html", "Nothing is open to discussion.", ">Follow<")
                .doesNotContain("Say something of it");
        assertThat(browser.get(harbor.ada(), COMMENTS).header("HX-Request", "true"))
                .bodyText()
                .contains("Say something of it", ">Unfollow<", "<option value=\"Boris\">")
                .doesNotContain("<html");
    }

    @Test
    void a_comment_on_a_passage_is_shown_with_it_and_nothing_in_it_runs() {
        assertThat(comment(harbor.boris(), "**why**, @Ada? <script>alert(1)</script>")
                        .param("part", "DECISION")
                        .param("quote", "Primary keys are uuid."))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/" + harbor.slug() + "/decisions/1");

        assertThat(browser.get(harbor.vera(), COMMENTS))
                .bodyText()
                .contains("<strong>why</strong>", "Primary keys are uuid.</blockquote>", "Calls Ada", "Boris")
                .doesNotContain("<script>alert", "outdated", ">Resolve<");
    }

    @Test
    void a_passage_that_is_gone_is_outdated_and_still_told() {
        var passage = new DecisionPassage(DecisionPart.CRITIQUE, "More disk.");
        Acting.as(harbor.boris(), () -> commenting.comment(harbor.boris(), id, 1, passage, "How much?", ""));
        say("Of the whole.");
        revise(harbor.ada(), id, 1, content("Keys", "Less disk.", null, java.util.List.of(), java.util.List.of()), "");

        assertThat(browser.get(harbor.vera(), COMMENTS))
                .bodyText()
                .contains("More disk.</blockquote>", "outdated: these words", "said of revision 1");
    }

    @Test
    void what_is_wrong_is_said_in_the_form_and_what_was_typed_is_kept() {
        assertThat(comment(harbor.boris(), " ")).hasStatus(422).bodyText().contains("Say something.");
        assertThat(comment(harbor.boris(), "Kept words")
                        .param("part", "CONTEXT")
                        .param("quote", "Not there"))
                .hasStatus(422)
                .bodyText()
                .contains("These words do not stand in that part of revision 1", "Kept words", "Not there");
        assertThat(comment(harbor.boris(), "Kept words").param("quote", "Keys"))
                .hasStatus(422)
                .bodyText()
                .contains("Choose the part that the quote is from.");
        assertThat(comment(harbor.boris(), "Kept words").param("tell", "Napoleon"))
                .hasStatus(422)
                .bodyText()
                .contains("Nobody here is called Napoleon.");
        assertThat(comment(harbor.boris(), "In place")
                        .header("HX-Request", "true")
                        .param("part", "CONTEXT"))
                .hasStatus(422)
                .bodyText()
                .contains("Copy the words that you mean")
                .doesNotContain("<html");
    }

    @Test
    void in_place_the_section_comes_anew() {
        assertThat(comment(harbor.boris(), "Why?").header("HX-Request", "true"))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/" + harbor.slug() + "/" + COMMENTS);
    }

    @Test
    void a_thread_is_answered_resolved_found_among_the_resolved_and_opened_again() {
        var thread = COMMENTS + "/" + say("Why?");
        assertThat(browser.post(harbor.ada(), thread + "/answers").param("text", " "))
                .hasStatus(422)
                .bodyText()
                .contains("Say something.", "Why?");
        assertThat(browser.post(harbor.ada(), thread + "/answers").param("text", "Because."))
                .hasRedirectedUrl("/" + harbor.slug() + "/" + thread);
        assertThat(browser.post(harbor.ada(), thread + "/resolution")).hasStatus3xxRedirection();

        assertThat(browser.get(harbor.vera(), COMMENTS)).bodyText().doesNotContain("Because.");
        assertThat(browser.get(harbor.vera(), COMMENTS + "?resolved=true"))
                .bodyText()
                .contains("Because.", "Resolved by Ada");
        assertThat(browser.post(harbor.boris(), thread + "/resolution/removal")).hasStatus3xxRedirection();
        assertThat(browser.get(harbor.vera(), COMMENTS)).bodyText().contains("Because.");
        assertThat(browser.post(harbor.vera(), thread + "/resolution")).hasStatus(403);
    }

    @Test
    void long_discussions_come_in_pages_and_long_threads_too() {
        for (int n = 1; n <= 21; n++) {
            say("Thread " + (100 + n));
        }
        var html = text(browser.get(harbor.vera(), COMMENTS));
        assertThat(html).contains("Thread 121", "Thread 102").doesNotContain("Thread 101");
        assertThat(browser.get(harbor.vera(), COMMENTS + "?resolved=false&after=" + after(html))
                        .header("HX-Request", "true"))
                .bodyText()
                .contains("Thread 101")
                .doesNotContain("Thread 102", "<html", "Say something of it");

        var thread = say("A long one");
        for (int n = 1; n <= 51; n++) {
            var text = "Answer " + (100 + n);
            Acting.as(harbor.ada(), () -> commenting.answer(harbor.ada(), id, thread, text, ""));
        }
        assertThat(text(browser.get(harbor.vera(), COMMENTS)))
                .contains("Answer 151", "Answer 147", "Earlier answers")
                .doesNotContain("Answer 146");
        var first = text(browser.get(harbor.vera(), COMMENTS + "/" + thread));
        assertThat(first).contains("Answer 101", "Answer 150").doesNotContain("Answer 151");
        assertThat(browser.get(harbor.vera(), COMMENTS + "/" + thread + "?after=" + after(first))
                        .header("HX-Request", "true"))
                .bodyText()
                .contains("Answer 151")
                .doesNotContain("Answer 150", "<html");
    }

    @Test
    void following_is_a_button_and_opening_the_record_reads_the_news() {
        assertThat(browser.post(harbor.vera(), "decisions/1/following")).hasStatus3xxRedirection();
        say("Why?");
        assertThat(browser.get(harbor.vera(), "work"))
                .bodyText()
                .contains("id=\"news-1\"", "D-1 Keys", "Boris commented");

        assertThat(browser.get(harbor.vera(), "decisions/1")).hasStatusOk();
        assertThat(browser.get(harbor.vera(), "work"))
                .bodyText()
                .contains("Nothing that you have not seen.")
                .doesNotContain("id=\"news-1\"");
        assertThat(browser.post(harbor.vera(), "decisions/1/following/removal")).hasStatus3xxRedirection();
        say("Once more?");
        assertThat(browser.get(harbor.vera(), "work")).bodyText().doesNotContain("id=\"news-1\"");
    }

    @Test
    void what_is_not_there_is_not_found() {
        var elsewhere = aProposal(recording, harbor.ada(), content("Names"));
        var thread = say("Why?");

        assertThat(browser.get(harbor.vera(), "decisions/9/comments")).hasStatus(404);
        assertThat(browser.post(harbor.ada(), "decisions/9/following")).hasStatus(404);
        assertThat(browser.get(harbor.vera(), "decisions/" + elsewhere.number() + "/comments/" + thread))
                .hasStatus(404);
        assertThat(browser.get(harbor.vera(), COMMENTS + "/" + UUID.randomUUID()))
                .hasStatus(404);
        var quarry = cast.quarry();
        aProposal(recording, quarry.ada(), content("Quarry keys"));
        assertThat(browser.get(quarry.ada(), COMMENTS + "/" + thread)).hasStatus(404);
    }

    private MockMvcRequestBuilder comment(CurrentMember by, String text) {
        return browser.post(by, COMMENTS).param("revision", "1").param("text", text);
    }

    private UUID say(String text) {
        return Acting.as(harbor.boris(), () -> commenting.comment(harbor.boris(), id, 1, null, text, ""));
    }

    private static String text(MockMvcRequestBuilder request) {
        return new String(request.exchange().getResponse().getContentAsByteArray());
    }

    private static String after(String html) {
        return html.replaceAll("(?s).*after=([0-9a-f-]+).*", "$1");
    }
}

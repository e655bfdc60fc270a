package dev.lockkeeper.decision;

import static dev.lockkeeper.catalogue.CatalogueFixtures.aDomain;
import static dev.lockkeeper.decision.DecisionFixtures.aProposal;
import static dev.lockkeeper.decision.DecisionFixtures.anAcceptedOne;
import static dev.lockkeeper.decision.DecisionFixtures.content;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.Cast;
import dev.lockkeeper.Cast.Crew;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.catalogue.Surveying;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

@LockkeeperTest
class DecisionPagesTests {

    @Autowired
    Cast cast;

    @Autowired
    Browser browser;

    @Autowired
    DecisionRecording recording;

    @Autowired
    Surveying surveying;

    Crew harbor;

    @BeforeEach
    void people() {
        harbor = cast.harbor();
    }

    @Test
    void no_decision_says_what_to_write_down() {
        page(harbor.vera(), "decisions").contains("Write down the next choice").doesNotContain("Propose a decision");
    }

    @Test
    void the_list_narrows_by_status_and_category() {
        anAcceptedOne(recording, harbor.ada(), harbor.boris(), content("Keys are uuid"));
        aProposal(recording, harbor.ada(), content("Names are short"));

        page(harbor.vera(), "decisions").contains("D-1", "Keys are uuid", "D-2", "Names are short");
        page(harbor.vera(), "decisions?status=ACCEPTED")
                .contains("Keys are uuid")
                .doesNotContain("Names are short");
        page(harbor.vera(), "decisions?category=NAMING").contains("No decision is like that");
        page(harbor.vera(), "decisions?status=nonsense&category=&after=nonsense")
                .contains("Keys are uuid", "Names are short");
    }

    @Test
    void a_long_list_ends_in_a_link_to_its_rest() {
        for (int i = 1; i <= 21; i++) {
            aProposal(recording, harbor.ada(), content("Choice " + (100 + i)));
        }

        var html = new String(browser.get(harbor.ada(), "decisions?status=PROPOSED")
                .exchange()
                .getResponse()
                .getContentAsByteArray());
        assertThat(html).contains("Choice 121", "Choice 102").doesNotContain("Choice 101");
        var after = html.replaceAll("(?s).*after=([\\w-]+).*", "$1");
        assertThat(browser.get(harbor.ada(), "decisions?status=PROPOSED&after=" + after)
                        .header("HX-Request", "true"))
                .bodyText()
                .contains("Choice 101")
                .doesNotContain("Choice 102", "<html");
    }

    @Test
    void a_decision_is_proposed_by_form_and_shown_as_written() {
        var payments = aDomain(surveying, harbor.ana(), "payments");
        assertThat(written("Keys are uuid")
                        .param("domains", payments.toString())
                        .param("deciders", harbor.boris().id().toString())
                        .param("tables", "billing.*\r\norders")
                        .param("reviewBy", "2027-06-30"))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/" + harbor.slug() + "/decisions/1");

        page(harbor.vera(), "decisions/1")
                .contains(
                        "<title>D-1 Keys are uuid · Lockkeeper</title>",
                        "Types and keys",
                        "<strong>uuid</strong>",
                        "payments",
                        "Boris",
                        "billing.*, orders",
                        "30 Jun 2027")
                .doesNotContain("<script>alert", "What becomes of it?");
    }

    @Test
    void a_wrong_form_comes_back_with_what_was_typed() {
        assertThat(written(" ")).hasStatus(422).bodyText().contains("Give it a title", "Primary keys are **uuid**.");
        assertThat(written("Keys").param("reviewBy", "soon"))
                .hasStatus(422)
                .bodyText()
                .contains("Write a day such as 2026-12-31.", "value=\"soon\"", "Primary keys are **uuid**.");
        assertThat(written("Keys").param("tables", "a.b.c"))
                .hasStatus(422)
                .bodyText()
                .contains("&quot;a.b.c&quot; is no pattern");
        assertThat(browser.post(harbor.ada(), "decisions")).hasStatus(422);
    }

    @Test
    void a_revision_keeps_the_old_one_readable() {
        var id = anAcceptedOne(recording, harbor.ada(), harbor.boris(), content("Keys are uuid"));
        page(harbor.ada(), "decisions/1/edit")
                .contains(
                        "<title>Revise D-1 · Lockkeeper</title>",
                        "Reason for this revision",
                        "value=\"Keys are uuid\"");
        assertThat(revised("1", "")).hasStatus(422).bodyText().contains("Say why.", "Keys are bigint");
        assertThat(revised("1", "We measured")).hasStatus3xxRedirection();
        assertThat(revised("1", "We measured")).hasStatus(422).bodyText().contains("Somebody changed this");

        page(harbor.vera(), "decisions/1").contains("Keys are bigint", "2 revisions");
        page(harbor.vera(), "decisions/1/revisions").contains("Revision 2", "We measured", "Revision 1");
        page(harbor.vera(), "decisions/1/revisions/1").contains("Keys are uuid", "there is a revision 2");
        assertThat(browser.get(harbor.vera(), "decisions/1/revisions/3")).hasStatus(404);
        assertThat(id.number()).isEqualTo(1);
    }

    @Test
    void reviewers_take_it_through_its_steps() {
        aProposal(recording, harbor.ada(), content("Old"));
        anAcceptedOne(recording, harbor.ada(), harbor.boris(), content("New"));

        assertThat(step(harbor.boris(), "acceptance").param("revision", "1")).hasStatus3xxRedirection();
        page(harbor.boris(), "decisions/1").contains("Accepted", "Supersede", "D-2 New");
        assertThat(step(harbor.boris(), "supersession").param("successor", "2").param("reason", "my words"))
                .hasStatus3xxRedirection();
        page(harbor.vera(), "decisions/1").contains("Superseded by", "D-2 New", "my words");
        page(harbor.vera(), "decisions/2").contains("Supersedes", "D-1 Old");
    }

    @Test
    void a_refused_step_stays_on_the_page() {
        aProposal(recording, harbor.ada(), content("Keys", " ", null, List.of(), List.of()));

        assertThat(step(harbor.boris(), "acceptance").param("revision", "1").param("reason", "my words"))
                .hasStatus(422)
                .bodyText()
                .contains("write down what you will regret in 18 months", "my words");
        assertThat(step(harbor.boris(), "rejection")).hasStatus(422).bodyText().contains("Say why.");
        assertThat(step(harbor.boris(), "supersession").param("reason", "x"))
                .hasStatus(422)
                .bodyText()
                .contains("Choose the decision that takes its place.");
        assertThat(step(harbor.ada(), "rejection").param("reason", "no")).hasStatus(403);
    }

    @Test
    void what_it_leads_to_is_on_its_page() {
        anAcceptedOne(
                recording,
                harbor.ada(),
                harbor.boris(),
                content(
                        "Keys",
                        "More disk.",
                        LocalDate.of(2027, 6, 30),
                        List.of(),
                        List.of(harbor.cleo().id())));

        page(harbor.vera(), "decisions/1").contains("Review a decision", "Cleo", "30 Jun 2027");
    }

    @Test
    void what_is_anothers_is_not_there() {
        var quarry = cast.quarry();
        aProposal(recording, quarry.ada(), content("Theirs"));

        for (var address : new String[] {
            "decisions/1", "decisions/1/edit", "decisions/1/revisions", "decisions/1/revisions/1", "decisions/nonsense"
        }) {
            assertThat(browser.get(harbor.boris(), address)).as(address).hasStatus(404);
        }
        for (var step : new String[] {"acceptance", "rejection", "deprecation", "supersession", "guards"}) {
            assertThat(step(harbor.boris(), step)).as(step).hasStatus(404);
        }
        assertThat(browser.post(harbor.boris(), "decisions/1")).hasStatus(404);
        page(quarry.vera(), "decisions/1").contains("Theirs", "Proposed");
    }

    private AbstractStringAssert<?> page(CurrentMember reader, String address) {
        return assertThat(browser.get(reader, address)).hasStatusOk().bodyText();
    }

    private MockMvcRequestBuilder written(String title) {
        return browser.post(harbor.ada(), "decisions")
                .param("title", title)
                .param("category", "TYPES_AND_KEYS")
                .param("context", "<script>alert(1)</script>")
                .param("decision", "Primary keys are **uuid**.");
    }

    private MockMvcRequestBuilder revised(String read, String reason) {
        return browser.post(harbor.boris(), "decisions/1")
                .param("title", "Keys are bigint")
                .param("category", "TYPES_AND_KEYS")
                .param("decision", "bigint")
                .param("critique", "They run out.")
                .param("revision", read)
                .param("reason", reason);
    }

    private MockMvcRequestBuilder step(CurrentMember by, String step) {
        return browser.post(by, "decisions/1/" + step);
    }

    @Test
    void two_revisions_are_compared_part_by_part() {
        var id = aProposal(recording, harbor.ada(), content("Keys are uuid", "orders"));
        Acting.run(
                harbor.ada(), () -> recording.revise(harbor.ada(), id, 1, content("Keys are <uuid>", "customers"), ""));

        for (var view : List.of("unified", "split")) {
            page(harbor.vera(), "decisions/1/revisions/2/changes?view=" + view)
                    .contains("<mark>&lt;</mark>", "orders", "customers", "Title", "Tables")
                    .doesNotContain("<uuid>");
        }
        page(harbor.vera(), "decisions/1/revisions/2/changes?since=2").contains("They say the same");
        assertThat(browser.get(harbor.vera(), "decisions/1/revisions/2/changes?since=7"))
                .hasStatus(404);
    }

    @Test
    void a_preview_shows_how_it_will_read_and_keeps_nothing() {
        assertThat(browser.post(harbor.ada(), "decisions/preview")
                        .param("decision", "Keys are **uuid**.<script>")
                        .header("HX-Request", "true"))
                .hasStatusOk()
                .bodyText()
                .contains("<strong>uuid</strong>", "&lt;script")
                .doesNotContain("<html");
        assertThat(browser.post(harbor.ada(), "decisions/preview")
                        .param("title", "Keys")
                        .param("decision", "Keys are **uuid**."))
                .hasStatusOk()
                .bodyText()
                .contains("<html", "value=\"Keys\"", "<strong>uuid</strong>");
        assertThat(browser.post(harbor.ada(), "decisions/preview").param("decision", "x".repeat(50_001)))
                .hasStatus(422);
        page(harbor.vera(), "decisions").contains("Write down the next choice");
    }
}

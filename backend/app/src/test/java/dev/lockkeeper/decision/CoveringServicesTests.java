package dev.lockkeeper.decision;

import static dev.lockkeeper.decision.DecisionFixtures.aProposal;
import static dev.lockkeeper.decision.DecisionFixtures.anAcceptedOne;
import static dev.lockkeeper.decision.DecisionFixtures.content;
import static dev.lockkeeper.decision.adr.Trees.file;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.common.RuleViolation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

class CoveringServicesTests extends ImportingTest {

    @Autowired
    Browser browser;

    @Autowired
    DecisionRules rules;

    @Autowired
    DecisionReading reading;

    @Test
    void services_are_written_on_the_form_and_stand_on_the_page() {
        assertThat(form("decisions").param("services", "order-service\r\nLedger of yards, order-SERVICE"))
                .hasStatus3xxRedirection();

        assertThat(latest(harbor.vera(), 1).content().services())
                .extracting(ServiceName::text)
                .containsExactly("Ledger of yards", "order-service");
        assertThat(text("decisions/1"))
                .contains("/decisions?service=order-service\"", "/decisions?service=Ledger%20of%20yards\"");
        assertThat(browser.get(harbor.ada(), "decisions/1/edit"))
                .bodyText()
                .contains("Ledger of yards\norder-service</textarea>");
    }

    @Test
    void what_is_no_name_is_refused_and_stays_typed() {
        assertThat(form("decisions").param("services", "x".repeat(101)))
                .hasStatus(422)
                .bodyText()
                .contains("The name of a service has up to 100 characters", "x".repeat(101));
        assertThatThrownBy(() -> new ServiceName("one\ntwo")).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> new ServiceName("\ud800")).isInstanceOf(RuleViolation.class);
    }

    @Test
    void a_service_is_found_by_its_whole_name_in_any_capitals_and_by_its_words() {
        propose("Keys of orders", "Order-Service");
        propose("Keys of the ledger", "ledger");
        aProposal(recording, harbor.ada(), content("Keys of nobody"));

        assertThat(text("decisions?service=order-service"))
                .contains("Keys of orders")
                .doesNotContain("Keys of the ledger", "Keys of nobody");
        assertThat(text("decisions?service=order")).contains("No decision is like that");
        assertThat(text("decisions?q=ledger")).contains("/decisions/2\"").doesNotContain("/decisions/1\"");
        assertThat(text("decisions?q=keys&service=LEDGER"))
                .contains("/decisions/2\"")
                .doesNotContain("/decisions/1\"", "/decisions/3\"");
        assertThat(Acting.as(harbor.vera(), () -> reading.search("keys", "ledger", null))
                        .items())
                .extracting(DecisionRow::number)
                .containsExactly(2);
    }

    @Test
    void only_the_revision_that_stands_is_found_and_what_changed_is_shown() {
        var id = propose("Keys", "order-service");

        Acting.run(harbor.ada(), () -> recording.revise(harbor.ada(), id, 1, covering("Keys", "ledger"), ""));

        assertThat(text("decisions?service=order-service")).contains("No decision is like that");
        assertThat(text("decisions?service=ledger")).contains("/decisions/1\"");
        assertThat(text("decisions/1/revisions/2/changes")).contains("<h2>Services</h2>", "order-", "ledger");
        assertThat(text("decisions/1/revisions/1")).contains("order-service");
    }

    @Test
    void another_tenants_service_of_the_same_name_finds_nothing_here() {
        var quarry = cast.quarry();
        aProposal(recording, quarry.ada(), covering("Theirs", "ledger"));

        assertThat(text("decisions?service=ledger")).contains("No decision is like that");
    }

    @Test
    void rules_and_print_name_them() {
        anAcceptedOne(recording, harbor.ada(), harbor.boris(), covering("Keys are uuid", "order-service", "ledger"));

        assertThat(Acting.as(harbor.agent(), () -> rules.markdown(harbor.agent())))
                .contains("* **D-1 Keys are uuid.** Primary keys are **uuid**. Services: ledger, order-service.\n");
        assertThat(text("decisions/print")).contains("ledger, order-service");
    }

    @Test
    void they_come_in_from_front_matter_and_what_cannot_be_read_is_told_and_kept() {
        var id = imported(harbor.boris(), List.of(file("0001-a.md", """
                        ---
                        status: accepted
                        date: 2024-02-03
                        tables: [billing.*, a.b.c, "two words"]
                        services: [ledger, "%s"]
                        review-by: whenever
                        ---
                        # Keys

                        ## Context and Problem Statement

                        Why.

                        ## Decision Outcome

                        So.
                        """.formatted("y".repeat(101)))));

        var content = latest(harbor.vera(), 1).content();
        assertThat(content.tables()).extracting(TablePattern::text).containsExactly("billing.*");
        assertThat(content.services()).extracting(ServiceName::text).containsExactly("ledger");
        assertThat(content.context())
                .contains("tables: `a.b.c`, `two words`", "services: `" + "y".repeat(101), "review-by: whenever");
        assertThat(report(harbor.vera(), id).get(0).notes())
                .extracting(note -> note.key().replace("decision.import.note.", "") + " " + note.args())
                .containsExactly(
                        "tables [a.b.c]",
                        "tables [two words]",
                        "services [" + "y".repeat(101) + "]",
                        "review-by [whenever]");
    }

    @Test
    void a_later_file_that_names_none_takes_none_away() {
        var record =
                "---\nstatus: accepted\n%s---\n# Keys\n\n## Context and Problem Statement\n\n%s\n\n## Decision Outcome\n\nSo.\n";
        imported(harbor.boris(), List.of(file("0001-a.md", record.formatted("services: ledger\n", "Why."))));

        imported(harbor.boris(), List.of(file("0001-a.md", record.formatted("", "Since."))));

        assertThat(latest(harbor.vera(), 1).revision()).isEqualTo(2);
        assertThat(latest(harbor.vera(), 1).content().services())
                .extracting(ServiceName::text)
                .containsExactly("ledger");
    }

    private DecisionId propose(String title, String... services) {
        return aProposal(recording, harbor.ada(), covering(title, services));
    }

    private static DecisionContent covering(String title, String... services) {
        var other = content(title);
        return new DecisionContent(
                other.title(),
                other.category(),
                other.context(),
                other.options(),
                other.decision(),
                other.consequences(),
                other.critique(),
                other.domains(),
                other.tables(),
                Stream.of(services).map(ServiceName::new).toList(),
                other.deciders(),
                other.reviewBy());
    }

    private MockMvcRequestBuilder form(String path) {
        return browser.post(harbor.ada(), path).param("title", "Keys").param("category", "NAMING");
    }

    private String text(String path) {
        return new String(
                browser.get(harbor.vera(), path).exchange().getResponse().getContentAsByteArray(),
                StandardCharsets.UTF_8);
    }
}

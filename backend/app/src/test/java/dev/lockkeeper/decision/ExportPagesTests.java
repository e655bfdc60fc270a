package dev.lockkeeper.decision;

import static dev.lockkeeper.decision.DecisionFixtures.aProposal;
import static dev.lockkeeper.decision.DecisionFixtures.anAcceptedOne;
import static dev.lockkeeper.decision.DecisionFixtures.content;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.ApiTokens;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.Scope;
import dev.lockkeeper.catalogue.CatalogueFixtures;
import dev.lockkeeper.catalogue.Surveying;
import dev.lockkeeper.decision.adr.Trees;
import dev.lockkeeper.lint.GuardKind;
import dev.lockkeeper.lint.Severity;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class ExportPagesTests extends ImportingTest {

    private static final String AGENTS = "/api/v1/decisions/agents.md";

    @Autowired
    Browser browser;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApiTokens tokens;

    @Autowired
    Surveying surveying;

    @Test
    void what_is_in_force_stands_as_rules_by_domain_with_its_guards() {
        var payments = CatalogueFixtures.aDomain(surveying, harbor.ana(), "payments");
        aProposal(recording, harbor.ada(), content("Only proposed"));
        var id = aProposal(
                recording,
                harbor.ada(),
                content("Keys are uuid", "More disk.", null, List.of(payments), List.of(), "billing.*"));
        Acting.run(
                harbor.ada(),
                () -> recording.guard(
                        harbor.ada(),
                        id,
                        DecisionGuard.of(GuardKind.PRIMARY_KEY_TYPE, "Primary keys are uuid.", Severity.ERROR)
                                .over(List.of("billing.*"), List.of("billing.log_*"))
                                .set(Map.of("types", List.of("uuid")))));
        Acting.run(
                harbor.ada(),
                () -> recording.guard(
                        harbor.ada(), id, DecisionGuard.of(GuardKind.NO_CASCADE, "No cascades.", Severity.WARN)));
        agree(harbor.boris(), id, 1);
        anAcceptedOne(recording, harbor.ada(), harbor.boris(), content("Names are short"));

        var rules = agents(harbor.agent(), null);

        assertThat(rules)
                .hasStatusOk()
                .hasHeader("Content-Type", "text/markdown;charset=UTF-8")
                .hasHeader("Cache-Control", "no-cache, private");
        assertThat(rules).bodyText().isEqualTo("""
                ## Database decisions

                Rules in force for database migrations, from Lockkeeper. Follow them. A migration that breaks a guard gets a
                finding that cites the decision (`D-7`). A blocker stops it until it is changed, or a reviewer waives the
                finding; a warning and advice are said and stop nothing. Where a rule has to change, propose a decision; do
                not edit this section.

                ### Everywhere

                * **D-3 Names are short.** Primary keys are **uuid**.

                ### payments

                * **D-2 Keys are uuid.** Primary keys are **uuid**. Tables: `billing.*`. Guards: No cascades (`guard-no-cascade`), a warning; Primary keys are uuid (`guard-primary-key-type` on `billing.*` except `billing.log_*`), a blocker.
                """);
        assertThat(browser.get(harbor.vera(), "decisions/agents"))
                .hasStatusOk()
                .bodyText()
                .contains("* **D-2 Keys are uuid.**", "/api/v1/decisions/agents.md");
    }

    @Test
    void who_has_the_rules_already_is_told_so_until_one_changes() {
        var id = anAcceptedOne(recording, harbor.ada(), harbor.boris(), content("Keys are uuid"));
        var tag = agents(harbor.agent(), null).getResponse().getHeader("ETag");

        assertThat(tag).matches("\"2-\\d+-[0-9a-f]{32}\"");
        assertThat(agents(harbor.agent(), tag)).hasStatus(304).bodyText().isEmpty();
        Acting.run(harbor.boris(), () -> recording.deprecate(harbor.boris(), id, "Found better."));
        assertThat(agents(harbor.agent(), tag)).hasStatusOk().bodyText().contains("No decision is in force yet.");
    }

    @Test
    void the_tree_goes_out_by_page_and_by_api_with_a_tag() {
        imported(harbor.boris(), Trees.nygard());
        var zip = browser.get(harbor.vera(), "decisions/export.zip").exchange();
        assertThat(zip).hasStatusOk().hasContentType("application/zip");

        var tag = zip.getResponse().getHeader("ETag");
        assertThat(send(harbor.agent(), "/api/v1/decisions/export.zip", null))
                .hasStatusOk()
                .body()
                .isEqualTo(zip.getResponse().getContentAsByteArray());
        assertThat(send(harbor.agent(), "/api/v1/decisions/export.zip", tag)).hasStatus(304);
    }

    @Test
    void the_page_for_print_holds_what_is_in_force_and_a_hundred_at_most() {
        aProposal(recording, harbor.ada(), content("Only proposed"));
        for (int i = 0; i < 101; i++) {
            anAcceptedOne(recording, harbor.ada(), harbor.boris(), content("Choice " + (100 + i)));
        }

        assertThat(browser.get(harbor.vera(), "decisions/print"))
                .hasStatusOk()
                .bodyText()
                .contains("Choice 100", "Choice 199", "it holds a hundred records", "after=101")
                .doesNotContain("Choice 200", "Only proposed");
        assertThat(browser.get(harbor.vera(), "decisions/print?status=ACCEPTED&category=&after=101"))
                .hasStatusOk()
                .bodyText()
                .contains("Choice 200")
                .doesNotContain("Choice 199", "it holds a hundred");
        assertThat(browser.get(harbor.vera(), "decisions/print?status=PROPOSED&after=nonsense"))
                .hasStatusOk()
                .bodyText()
                .contains("Only proposed");
    }

    private MvcTestResult agents(CurrentMember by, String tag) {
        return send(by, AGENTS, tag);
    }

    private MvcTestResult send(CurrentMember by, String address, String tag) {
        var token = Acting.as(harbor.ana(), () -> tokens.issue(
                        harbor.ana(), by.id(), "ci", EnumSet.of(Scope.READ), Duration.ofDays(1))
                .text());
        var request = mvc.get().uri(address).header("Authorization", "Bearer " + token);
        return (tag == null ? request : request.header("If-None-Match", tag)).exchange();
    }
}

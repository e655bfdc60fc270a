package dev.lockkeeper.api;

import static dev.lockkeeper.decision.DecisionFixtures.aProposal;
import static dev.lockkeeper.decision.DecisionFixtures.anAcceptedOne;
import static dev.lockkeeper.decision.DecisionFixtures.content;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.Cast;
import dev.lockkeeper.Cast.Crew;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.ApiTokens;
import dev.lockkeeper.access.Scope;
import dev.lockkeeper.decision.DecisionRecording;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@LockkeeperTest
class DecisionApiTests {

    @Autowired
    Cast cast;

    @Autowired
    ApiTokens tokens;

    @Autowired
    DecisionRecording recording;

    @Autowired
    MockMvcTester mvc;

    private Crew harbor;

    @BeforeEach
    void someDecisions() {
        harbor = cast.harbor();
        anAcceptedOne(recording, harbor.ada(), harbor.boris(), content("Billing is partitioned", "billing.*"));
        aProposal(recording, harbor.ada(), content("Names are short", "billing.*"));
    }

    @Test
    void a_table_is_told_what_applies_to_it() {
        assertThat(get("/applying?table=billing.invoice"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$[*].id")
                .asArray()
                .containsExactly("D-1");
        assertThat(get("/applying?table=a.b.c"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("table");
        assertThat(get("/applying?table=invoice&database=moon")).hasStatus(409);
    }

    @Test
    void words_find_decisions_the_best_first() {
        assertThat(get("/search?q=names"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[*].title")
                .asArray()
                .containsExactly("Names are short");
        assertThat(get("/search?q=")).hasStatusOk().bodyText().contains("\"items\":[]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'",
                "\"",
                "\"open",
                "&",
                "|",
                "!",
                "a & | b",
                "foo:*",
                "<->",
                "\\",
                "((",
                "%",
                "_",
                "''''",
                "é",
                "- -",
                "or or",
                "日本語",
                "<b>",
                "${x}",
                "__${1}__",
                "\uD83D\uDE80",
                "\t"
            })
    void any_text_is_a_query(String typed) {
        assertThat(get("/search?q={typed}", typed)).hasStatusOk().bodyText().contains("\"items\":[");
        assertThat(get("/search?q=names&service={typed}", typed))
                .hasStatusOk()
                .bodyText()
                .contains("\"items\":[");
    }

    @Test
    void one_decision_says_what_it_says() {
        assertThat(get("/1"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.text.decision")
                .isEqualTo("Primary keys are **uuid**.");
        assertThat(get("/3")).hasStatus(404);
    }

    private MvcTestResult get(String path, Object... values) {
        var token = Acting.as(harbor.ana(), () -> tokens.issue(
                        harbor.ana(), harbor.vera().id(), "decisions", Set.of(Scope.READ), Duration.ofDays(1))
                .text());
        return mvc.get()
                .uri("/api/v1/decisions" + path, values)
                .header("Authorization", "Bearer " + token)
                .exchange();
    }
}

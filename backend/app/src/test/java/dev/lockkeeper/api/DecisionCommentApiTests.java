package dev.lockkeeper.api;

import static dev.lockkeeper.decision.DecisionFixtures.aProposal;
import static dev.lockkeeper.decision.DecisionFixtures.content;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.Cast;
import dev.lockkeeper.Cast.Crew;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.ApiTokens;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.Scope;
import dev.lockkeeper.decision.DecisionRecording;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@LockkeeperTest
class DecisionCommentApiTests {

    private static final String COMMENTS = "/1/comments";

    @Autowired
    Cast cast;

    @Autowired
    ApiTokens tokens;

    @Autowired
    DecisionRecording recording;

    @Autowired
    Browser browser;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JsonMapper json;

    private Crew harbor;
    private String ada;

    @BeforeEach
    void a_proposal() {
        harbor = cast.harbor();
        ada = token(harbor, harbor.ada(), EnumSet.allOf(Scope.class));
        aProposal(recording, harbor.ada(), content("Keys are uuid", "billing.*"));
    }

    @Test
    void a_passage_is_commented_answered_resolved_and_opened_again() {
        var begun = post(ada, COMMENTS, """
                {"text": "Foreign ones too, @Boris?", "part": "DECISION", "quote": "Primary keys are uuid.", "tell": "Cleo"}
                """);

        assertThat(begun).hasStatus(201);
        var thread = read(begun);
        assertThat(begun.getResponse().getHeader("Location"))
                .isEqualTo("/api/v1/decisions/1/comments/" + thread.path("id").asString());
        assertThat(thread.path("author").asString()).isEqualTo("Ada");
        assertThat(thread.path("part").asString()).isEqualTo("DECISION");
        assertThat(thread.path("outdated").asBoolean()).isFalse();
        assertThat(thread.path("mentioned")).extracting(JsonNode::asString).containsExactly("Boris", "Cleo");
        var at = COMMENTS + "/" + thread.path("id").asString();

        assertThat(post(ada, at + "/answers", "{\"text\": \"Those too.\"}")).hasStatus(201);
        assertThat(read(post(ada, at + "/resolution", "")).path("resolvedBy").asString())
                .isEqualTo("Ada");
        assertThat(read(get(ada, COMMENTS)).path("items")).isEmpty();
        assertThat(read(get(ada, COMMENTS + "?resolved=true"))
                        .at("/items/0/answers/0/text")
                        .asString())
                .isEqualTo("Those too.");
        assertThat(post(ada, at + "/resolution", "")).hasStatus(409);
        assertThat(send(HttpMethod.DELETE, ada, at + "/resolution", "")).hasStatusOk();
        assertThat(read(get(ada, COMMENTS)).path("items")).hasSize(1);
        assertThat(browser.get(harbor.boris(), "decisions/1/comments"))
                .bodyText()
                .contains("Foreign ones too");
        assertThat(browser.get(harbor.boris(), "work")).bodyText().contains("Keys are uuid");
    }

    @Test
    void threads_and_answers_come_by_pages_and_none_twice() {
        for (int n = 0; n < 21; n++) {
            assertThat(post(ada, COMMENTS, "{\"text\": \"Word " + n + "\"}")).hasStatus(201);
        }
        var first = read(get(ada, COMMENTS));
        var rest = read(get(ada, COMMENTS + "?after=" + first.path("next").asString()));

        assertThat(first.path("items")).hasSize(20);
        assertThat(first.at("/items/0/text").asString()).isEqualTo("Word 20");
        assertThat(rest.path("items")).hasSize(1);
        assertThat(rest.at("/items/0/text").asString()).isEqualTo("Word 0");
        assertThat(rest.path("next").isNull() || rest.path("next").isMissingNode())
                .isTrue();
        assertThat(get(ada, COMMENTS + "?after=nonsense")).hasStatus(404);
    }

    @Test
    void what_cannot_be_said_is_told_field_by_field() {
        assertThat(field(post(ada, COMMENTS, "{\"text\": \" \"}"))).isEqualTo("text");
        assertThat(field(post(ada, COMMENTS, "{\"text\": \"x\", \"quote\": \"y\"}")))
                .isEqualTo("part");
        assertThat(field(post(ada, COMMENTS, "{\"text\": \"x\", \"part\": \"CONTEXT\"}")))
                .isEqualTo("quote");
        assertThat(field(post(ada, COMMENTS, "{\"text\": \"" + "x".repeat(10_001) + "\"}")))
                .isEqualTo("text");
        assertThat(post(ada, COMMENTS, "{\"text\": \"x\", \"part\": \"CONTEXT\", \"quote\": \"not there\"}"))
                .hasStatus(409);
        assertThat(post(ada, COMMENTS, "{\"text\": \"x\", \"revision\": 2}")).hasStatus(409);
        assertThat(post(ada, COMMENTS, "{\"text\": \"x\", \"tell\": \"Nobody here\"}"))
                .hasStatus(409);
    }

    @Test
    void viewers_read_and_a_token_without_the_scope_does_not_write() {
        var vera = token(harbor, harbor.vera(), EnumSet.allOf(Scope.class));

        assertThat(get(vera, COMMENTS)).hasStatusOk();
        assertThat(post(vera, COMMENTS, "{\"text\": \"x\"}")).hasStatus(403);
        assertThat(post(token(harbor, harbor.ada(), Set.of(Scope.READ)), COMMENTS, "{\"text\": \"x\"}"))
                .hasStatus(403);
        assertThat(post(token(harbor, harbor.agent(), Set.of(Scope.READ, Scope.DECISIONS_WRITE)), COMMENTS, """
                {"text": "Seen by @Ada."}
                """))
                .hasStatus(201);
    }

    @Test
    void another_tenants_thread_under_the_same_number_is_left_alone() {
        var quarry = cast.quarry();
        aProposal(recording, quarry.ada(), content("Theirs"));
        var theirs = token(quarry, quarry.ada(), EnumSet.allOf(Scope.class));
        var thread =
                read(post(ada, COMMENTS, "{\"text\": \"Ours.\"}")).path("id").asString();

        assertThat(get(theirs, COMMENTS + "/" + thread)).hasStatus(404);
        assertThat(post(theirs, COMMENTS + "/" + thread + "/answers", "{\"text\": \"x\"}"))
                .hasStatus(404);
        assertThat(post(theirs, COMMENTS + "/" + thread + "/resolution", "")).hasStatus(404);
        assertThat(get(ada, COMMENTS + "/" + UUID.randomUUID())).hasStatus(404);
        assertThat(read(get(ada, COMMENTS + "/" + thread)).path("answers")).isEmpty();
    }

    @Test
    void a_decision_is_proposed_with_its_services_and_says_them() {
        var made = post(ada, "", """
                {"title": "Names are short", "category": "NAMING", "decision": "63 bytes.", "tables": ["billing.*"],
                 "services": ["Order-Service", "ledger", "order-service"]}
                """);

        assertThat(made).hasStatus(201);
        assertThat(read(made).at("/text/services"))
                .extracting(JsonNode::asString)
                .containsExactly("ledger", "Order-Service");
        assertThat(read(get(ada, "/2")).path("status").asString()).isEqualTo("PROPOSED");
        assertThat(read(get(ada, "/search?q=names&service=LEDGER"))
                        .at("/items/0/id")
                        .asString())
                .isEqualTo("D-2");
        assertThat(field(post(ada, "", "{\"title\": \"x\"}"))).isEqualTo("category");
        assertThat(field(post(ada, "", "{\"title\": \"x\", \"category\": \"NAMING\", \"tables\": [\"a.b.c\"]}")))
                .isEqualTo("tables[0]");
        assertThat(field(post(ada, "", "{\"title\": \"x\", \"category\": \"NAMING\", \"domains\": [\"moon\"]}")))
                .isEqualTo("domains[0]");
        assertThat(field(post(ada, "", "{\"title\": \"x\", \"category\": \"NAMING\", \"services\": [\"a,b\", null]}")))
                .isEqualTo("services[0]");
        assertThat(post(token(harbor, harbor.vera(), EnumSet.allOf(Scope.class)), "", """
                {"title": "x", "category": "NAMING"}
                """))
                .hasStatus(403);
    }

    private String field(MvcTestResult refused) {
        assertThat(refused).hasStatus(422);
        return read(refused).at("/errors/0/field").asString();
    }

    private JsonNode read(MvcTestResult result) {
        try {
            return json.readTree(result.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MvcTestResult get(String token, String path) {
        return mvc.get()
                .uri("/api/v1/decisions" + path)
                .header("Authorization", "Bearer " + token)
                .exchange();
    }

    private MvcTestResult post(String token, String path, String body) {
        return send(HttpMethod.POST, token, path, body);
    }

    private MvcTestResult send(HttpMethod method, String token, String path, String body) {
        return mvc.method(method)
                .uri("/api/v1/decisions" + path)
                .header("Authorization", "Bearer " + token)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private String token(Crew crew, CurrentMember of, Set<Scope> scopes) {
        return Acting.as(crew.ana(), () -> tokens.issue(crew.ana(), of.id(), "talk", scopes, Duration.ofDays(1))
                .text());
    }
}

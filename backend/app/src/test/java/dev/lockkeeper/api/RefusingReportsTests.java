package dev.lockkeeper.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

class RefusingReportsTests extends ExecutionApiTest {

    @Test
    void every_wrong_field_is_named_with_what_would_be_right() {
        var answer = post(token, """
                {"environment": "production", "longestLockMs": -1, "tool": {"name": "%s"}}""".formatted("x".repeat(101)));

        assertThat(answer).hasStatus(422).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("$.type").isEqualTo("/api/problems/invalid");
        assertThat(answer).bodyJson().extractingPath("$.instance").isEqualTo(address());
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactlyInAnyOrder("key", "startedAt", "outcome", "longestLockMs", "tool.name");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[*].expected")
                .asArray()
                .containsExactlyInAnyOrder(
                        "text that is not empty",
                        "an instant with its offset, such as 2026-03-14T09:30:00Z",
                        "one of RUNNING, SUCCEEDED, FAILED, ROLLED_BACK",
                        "a whole number from 0 on",
                        "at most 100 characters");
    }

    @Test
    void a_value_of_another_kind_is_named() {
        var answer = post(token, body("EXPLODED", null));

        assertThat(answer).hasStatus(422);
        assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo("outcome");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[0].expected")
                .asString()
                .contains("ROLLED_BACK");
    }

    @Test
    void what_should_be_an_object_is_named_where_it_is_none() {
        var answer = post(token, body("RUNNING", null).replaceAll("\\{\"name.*?}", "\"Flyway\""));

        assertThat(answer).hasStatus(422);
        assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo("tool");
        assertThat(answer).bodyJson().extractingPath("$.errors[0].expected").isEqualTo("an object");
    }

    @Test
    void an_unknown_environment_is_told_which_ones_there_are() {
        assertThat(post(token, body("RUNNING", null).replace("production", "moon")))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].expected")
                .isEqualTo("one of staging, production");
    }

    @Test
    void what_is_no_json_is_told_where_it_breaks() {
        var answer = post(token, "{\"key\": ");

        assertThat(answer).hasStatus(400).bodyText().contains("breaks at line 1");
        assertThat(answer).bodyJson().extractingPath("$.type").isEqualTo("/api/problems/unreadable");
        assertThat(post(token, "")).hasStatus(400).bodyText().contains("The body is missing");
        assertThat(post(token, "[1]")).hasStatus(400).bodyText().contains("not the JSON object");
    }

    @Test
    void a_body_beyond_measure_is_refused_without_reading_it_all() {
        assertThat(post(token, "{\"key\": \"" + "x".repeat((int) BodyLimit.MOST_BYTES) + "\"}"))
                .hasStatus(413)
                .bodyText()
                .contains("larger than 12 MB");
    }

    @Test
    void the_wrong_method_type_or_address_is_a_problem_too() {
        assertThat(mvc.post()
                        .uri(address())
                        .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                        .contentType(MediaType.TEXT_PLAIN)
                        .content("hello"))
                .hasStatus(415)
                .bodyText()
                .contains("Send the body as application/json");
        assertThat(mvc.delete().uri(address()).header(HttpHeaders.AUTHORIZATION, "Bearer " + token))
                .hasStatus(405)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/api/problems/method-not-allowed");
        assertThat(get(token, "/api/v1/nothing")).hasStatus(404).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(get(token, "/api/v1/migrations/x/executions")).hasStatus(404);
        assertThat(get(token, "/api/v1/migrations/999/executions")).hasStatus(404);
    }
}

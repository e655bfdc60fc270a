package dev.lockkeeper.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.access.Scope;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class RehearsalApiTests extends ExecutionApiTest {

    @Test
    void a_rehearsal_is_created_once_however_often_it_is_reported() {
        var body = rehearsal(1, "SUCCEEDED");

        assertThat(post(token, rehearsals(), body))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.counts")
                .isEqualTo(true);
        assertThat(post(token, rehearsals(), body)).hasStatus(200);
        assertThat(get(token, rehearsals()))
                .bodyJson()
                .extractingPath("$.length()")
                .isEqualTo(1);
        assertThat(get(token, rehearsals()))
                .bodyJson()
                .extractingPath("$[0].place")
                .isEqualTo("stage-3");
        assertThat(post(token, rehearsals(), rehearsal(1, "FAILED"))).hasStatus(409);
    }

    @Test
    void what_is_missing_is_named_and_a_revision_that_is_not_there_refused() {
        assertThat(post(token, rehearsals(), "{\"key\": \"job-1\"}"))
                .hasStatus(422)
                .bodyText()
                .contains("revision", "place");
        assertThat(post(token, rehearsals(), rehearsal(7, "SUCCEEDED"))).hasStatus(409);
    }

    @Test
    void what_was_measured_of_statements_is_told_again_and_has_to_be_whole() {
        var measured = rehearsal(1, "SUCCEEDED").replace("\"key\"", """
                "statements": [{"script": "01.sql", "statement": 1, "durationMs": 41, "rows": 7}], "key\"""");

        assertThat(post(token, rehearsals(), measured)).hasStatus(201);
        assertThat(get(token, rehearsals()))
                .bodyJson()
                .extractingPath("$[0].statements[0].durationMs")
                .isEqualTo(41);
        assertThat(post(
                        token,
                        rehearsals(),
                        measured.replace("job-1", "job-2").replace("\"statement\": 1", "\"statement\": 9")))
                .hasStatus(409);
        assertThat(post(token, rehearsals(), measured.replace("job-1", "job-3").replace("\"script\"", "\"file\"")))
                .hasStatus(422)
                .bodyText()
                .contains("statements");
    }

    @Test
    void to_report_needs_the_scope() {
        var reading = token(harbor, EnumSet.of(Scope.READ));

        assertThat(post(reading, rehearsals(), rehearsal(1, "SUCCEEDED"))).hasStatus(403);
        assertThat(get(reading, rehearsals())).hasStatusOk();
    }

    private String rehearsals() {
        return "/api/v1/migrations/" + migration.number() + "/rehearsals";
    }

    private static String rehearsal(int revision, String outcome) {
        return """
                {"key": "job-1", "revision": %d, "place": "stage-3", "serverVersion": "18.1",
                 "startedAt": "2026-03-14T09:30:00Z", "durationMs": 4100, "outcome": "%s"}
                """.formatted(revision, outcome);
    }
}

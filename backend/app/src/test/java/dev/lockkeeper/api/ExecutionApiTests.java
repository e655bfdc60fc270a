package dev.lockkeeper.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Scope;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.MigrationStatus;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;

class ExecutionApiTests extends ExecutionApiTest {

    @Autowired
    MigrationArchive migrations;

    @Test
    void a_new_key_is_created_and_a_known_one_is_found() {
        var first = post(token, body("RUNNING", null));
        assertThat(first).hasStatus(201).headers().hasHeaderSatisfying(HttpHeaders.LOCATION, values -> assertThat(
                        values)
                .singleElement()
                .asString()
                .startsWith(address() + "/"));
        assertThat(first).bodyJson().extractingPath("$.migration").isEqualTo(migration.toString());
        assertThat(post(token, body("SUCCEEDED", clock.instant().toString())))
                .hasStatus(200)
                .bodyJson()
                .extractingPath("$.outcome")
                .isEqualTo("SUCCEEDED");

        assertThat(Acting.as(
                        harbor.crew().vera(), () -> migrations.get(migration).status()))
                .isEqualTo(MigrationStatus.DONE);
        assertThat(get(token, first.getResponse().getHeader(HttpHeaders.LOCATION)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.reportedBy")
                .isEqualTo("Ada's agent");
        assertThat(get(token, address()))
                .bodyJson()
                .extractingPath("$.length()")
                .isEqualTo(1);
    }

    @Test
    void a_rules_refusal_is_a_conflict_with_its_sentence() {
        var draft = shipyard.draft(harbor, "Add a quay");

        var answer = post(token, address(draft), body("RUNNING", null));

        assertThat(answer)
                .hasStatus(409)
                .bodyText()
                .contains("The gate of M-" + draft.number() + " was not open at that time");
        assertThat(answer).bodyJson().extractingPath("$.type").isEqualTo("/api/problems/rule-violation");
    }

    @Test
    void a_token_without_the_scope_may_not_report() {
        var reader = token(harbor, EnumSet.of(Scope.READ));

        assertThat(post(reader, body("RUNNING", null)))
                .hasStatus(403)
                .bodyText()
                .contains("scopes");
        assertThat(get(token(harbor, EnumSet.of(Scope.EXECUTIONS_WRITE)), address()))
                .hasStatus(403);
    }

    @Test
    void another_tenants_token_sees_and_moves_its_own_migration_of_that_number() {
        var quarry = shipyard.of(cast.quarry());
        shipyard.draft(quarry, "Add a shaft");
        post(token, body("RUNNING", null));
        var theirs = token(quarry, EnumSet.allOf(Scope.class));

        assertThat(get(theirs, address()))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.length()")
                .isEqualTo(0);
        assertThat(post(theirs, body("RUNNING", null))).hasStatus(409);
        var id = get(token, address());
        assertThat(id).bodyJson().extractingPath("$[0].id").asString().satisfies(execution -> assertThat(
                        get(theirs, address() + "/" + execution))
                .hasStatus(404));
    }

    @Test
    void a_heartbeat_tells_how_far_it_is_and_may_come_again_or_after_the_end() {
        var beat = body("RUNNING", null).replace("\"key\"", """
                "report": "job-1/1", "at": "%s", "progress": {"done": 3, "total": 7, "doing": "02.sql"}, "key\"""".formatted(started.plusMillis(1)));

        assertThat(post(token, beat))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.progress.total")
                .isEqualTo(7);
        assertThat(post(token, beat))
                .hasStatus(200)
                .bodyJson()
                .extractingPath("$.progress.done")
                .isEqualTo(3);
        assertThat(post(token, body("SUCCEEDED", clock.instant().toString())))
                .hasStatus(200)
                .bodyJson()
                .extractingPath("$.progress")
                .isNull();
        assertThat(post(token, beat.replace("job-1/1", "job-1/2")))
                .hasStatus(200)
                .bodyJson()
                .extractingPath("$.outcome")
                .isEqualTo("SUCCEEDED");
        assertThat(post(token, beat.replace("\"done\": 3", "\"done\": 4")))
                .hasStatus(409)
                .bodyText()
                .contains("The report job-1/1 has said something else already.");
    }

    @Test
    void progress_that_cannot_be_is_refused_at_its_field() {
        var body = body("RUNNING", null);

        assertThat(post(token, body.replace("\"key\"", "\"progress\": {\"done\": -1}, \"key\"")))
                .hasStatus(422)
                .bodyText()
                .contains("progress.done");
        assertThat(post(token, body.replace("\"key\"", "\"progress\": {\"done\": 1, \"total\": 0}, \"key\"")))
                .hasStatus(422)
                .bodyText()
                .contains("progress.total");
    }
}

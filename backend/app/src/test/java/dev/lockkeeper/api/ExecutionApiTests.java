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

        assertThat(answer).hasStatus(409).bodyText().contains("The gate of M-" + draft.number() + " is not open");
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
}

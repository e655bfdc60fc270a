package dev.lockkeeper.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.access.Scope;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class ScheduleApiTests extends ExecutionApiTest {

    @Test
    void a_migration_is_scheduled_and_taken_back() {
        var writing = token(harbor, EnumSet.of(Scope.READ, Scope.MIGRATIONS_WRITE));
        var tomorrow = started.plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);

        assertThat(post(writing, schedule(), "{\"at\": \"" + tomorrow + "\"}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo("SCHEDULED");
        assertThat(get(writing, "/api/v1/migrations/" + migration.number()))
                .bodyJson()
                .extractingPath("$.scheduledFor")
                .isEqualTo(tomorrow.toString());

        assertThat(post(writing, schedule(), "{}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo("APPROVED");
        assertThat(post(writing, schedule(), "{}")).hasStatus(409);
    }

    @Test
    void what_has_passed_and_who_may_not_is_refused() {
        var writing = token(harbor, EnumSet.of(Scope.READ, Scope.MIGRATIONS_WRITE));

        assertThat(post(writing, schedule(), "{\"at\": \"2026-03-14T09:30:00Z\"}"))
                .hasStatus(409);
        assertThat(post(writing, schedule(), "{\"at\": \"+1000000000-12-31T00:00:00Z\"}"))
                .hasStatus(409);
        assertThat(post(token, schedule(), "{}")).as("without the scope").hasStatus(403);
    }

    @Test
    void another_environment_is_named_and_moves_nothing() {
        var writing = token(harbor, EnumSet.of(Scope.READ, Scope.MIGRATIONS_WRITE));
        var tomorrow = started.plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);
        var body = "{\"at\": \"" + tomorrow + "\", \"environment\": \"staging\"}";

        assertThat(post(writing, schedule(), body))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"environment\": \"staging\", \"scheduledFor\": \"" + tomorrow
                        + "\", \"status\": \"APPROVED\"}");
        assertThat(post(writing, schedule(), "{\"environment\": \"staging\"}")).hasStatusOk();
        assertThat(post(writing, schedule(), "{\"environment\": \"staging\"}")).hasStatus(409);
        assertThat(post(writing, schedule(), body.replace("staging", "nowhere")))
                .hasStatus(422);
    }

    private String schedule() {
        return "/api/v1/migrations/" + migration.number() + "/schedule";
    }
}

package dev.lockkeeper.api;

import dev.lockkeeper.Cast;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.Shipyard;
import dev.lockkeeper.Shipyard.Yard;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.ApiTokens;
import dev.lockkeeper.access.Scope;
import dev.lockkeeper.migration.MigrationId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Harbor with an approved migration, and a program that reports what became of it. */
@LockkeeperTest
abstract class ExecutionApiTest {

    @Autowired
    Cast cast;

    @Autowired
    Shipyard shipyard;

    @Autowired
    ApiTokens tokens;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Clock clock;

    Yard harbor;
    MigrationId migration;
    String token;
    Instant started;

    @BeforeEach
    void yard() {
        harbor = shipyard.of(cast.harbor());
        migration = shipyard.approved(harbor, "Add a berth");
        started = clock.instant();
        token = token(harbor, EnumSet.of(Scope.READ, Scope.EXECUTIONS_WRITE));
    }

    String body(String outcome, String endedAt) {
        return """
                {"key": "job-1", "environment": "production", "startedAt": "%s", "endedAt": %s, "outcome": "%s",
                 "longestLockMs": 120, "tool": {"name": "Flyway", "version": "12.4"}}
                """.formatted(started, endedAt == null ? "null" : "\"" + endedAt + "\"", outcome);
    }

    MvcTestResult post(String token, String body) {
        return post(token, address(), body);
    }

    MvcTestResult post(String token, String address, String body) {
        return mvc.post()
                .uri(address)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    MvcTestResult get(String token, String address) {
        return mvc.get()
                .uri(address)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .exchange();
    }

    String address() {
        return address(migration);
    }

    static String address(MigrationId id) {
        return "/api/v1/migrations/" + id.number() + "/executions";
    }

    String token(Yard yard, Set<Scope> scopes) {
        var crew = yard.crew();
        return Acting.as(
                crew.ana(), () -> tokens.issue(crew.ana(), crew.agent().id(), "ci", scopes, Duration.ofDays(30))
                        .text());
    }
}

package dev.lockkeeper.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.lockkeeper.Cast;
import dev.lockkeeper.Cast.Crew;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.ApiTokens;
import dev.lockkeeper.access.Scope;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@LockkeeperTest
class AskingTooOftenTests {

    @Autowired
    Cast cast;

    @Autowired
    ApiTokens tokens;

    @Autowired
    ApiLimits limits;

    @Autowired
    MockMvcTester mvc;

    @Test
    void a_token_that_asks_too_often_is_told_when_to_come_again_and_others_are_served() {
        var harbor = cast.harbor();
        var eager = token(harbor);
        for (int n = 0; n < limits.checksPerMinute(); n++) {
            review(eager);
        }

        var refused = review(eager);

        assertThat(refused).hasStatus(429).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(refused).bodyJson().extractingPath("$.type").isEqualTo("/api/problems/too-many-requests");
        assertThat(refused.getResponse().getHeader("Retry-After"))
                .satisfies(seconds -> assertThat(Integer.parseInt(seconds)).isBetween(1, 61));
        assertThat(lint(eager)).hasStatus(429);
        assertThat(review(token(harbor))).hasStatusOk();
        assertThat(mvc.get().uri("/api/v1/lint/settings").header("Authorization", "Bearer " + eager))
                .hasStatusOk();
    }

    @Test
    void a_request_that_fails_gives_its_place_back() {
        var token = token(cast.harbor());
        for (int n = 0; n < limits.places() + 1; n++) {
            assertThat(mvc.post()
                            .uri("/api/v1/lint")
                            .header("Authorization", "Bearer " + token)
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("{"))
                    .hasStatus(400);
        }

        assertThat(lint(token)).hasStatusOk();
    }

    @Test
    void no_more_pass_at_once_than_there_are_places() {
        var turnstile = new Turnstile(new ApiLimits(100, 2, Duration.ZERO));
        turnstile.admit("a");
        turnstile.admit("b");

        assertThatThrownBy(() -> turnstile.admit("c"))
                .asInstanceOf(type(TooMany.class))
                .satisfies(busy -> assertThat(busy.slug()).isEqualTo("busy"));

        turnstile.leave();
        assertThatCode(() -> turnstile.admit("c")).doesNotThrowAnyException();
    }

    private MvcTestResult review(String token) {
        return mvc.post()
                .uri("/api/v1/queries/review")
                .header("Authorization", "Bearer " + token)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"sql\": \"SELECT 1\"}")
                .exchange();
    }

    private MvcTestResult lint(String token) {
        return mvc.post()
                .uri("/api/v1/lint")
                .header("Authorization", "Bearer " + token)
                .contentType(MediaType.TEXT_PLAIN)
                .content("SELECT 1")
                .exchange();
    }

    private String token(Crew crew) {
        return Acting.as(crew.ana(), () -> tokens.issue(
                        crew.ana(), crew.agent().id(), "ci", Set.of(Scope.READ), Duration.ofDays(1))
                .text());
    }
}

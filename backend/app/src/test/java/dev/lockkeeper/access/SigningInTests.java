package dev.lockkeeper.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.lockkeeper.Cast;
import dev.lockkeeper.Cast.Crew;
import dev.lockkeeper.LockkeeperTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@LockkeeperTest
class SigningInTests {

    @Autowired
    Cast cast;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    Crew harbor;

    @BeforeEach
    void people() {
        harbor = cast.harbor();
        jdbc.sql("delete from platform.sign_in_failure").update();
    }

    @Test
    void the_right_password_opens_the_page_that_was_asked_for() {
        var asked = mvc.get().uri("/" + harbor.slug() + "/work").exchange();
        assertThat(asked).hasStatus3xxRedirection().hasRedirectedUrl("/sign-in");

        assertThat(signIn("ada@harbor.example", Cast.PASSWORD))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/");
    }

    @Test
    void a_wrong_password_is_refused_and_the_address_stays_typed() {
        var answer = signIn("ada@harbor.example", "guess");

        assertThat(answer).hasForwardedUrl("/sign-in/refused");
        assertThat(mvc.post()
                        .uri("/sign-in/refused")
                        .param("email", "ada@harbor.example")
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"ada@harbor.example\"")
                .contains("do not belong together");
    }

    @Test
    void after_five_failures_even_the_right_password_waits() {
        for (int i = 0; i < SignInThrottle.FAILURES_PER_EMAIL; i++) {
            signIn("ada@harbor.example", "guess " + i);
        }

        assertThat(signIn("ada@harbor.example", Cast.PASSWORD)).hasForwardedUrl("/sign-in/refused");
        assertThat(signIn("boris@harbor.example", Cast.PASSWORD)).hasRedirectedUrl("/");
    }

    @Test
    void a_form_without_its_token_is_refused() {
        assertThat(mvc.post()
                        .uri("/sign-in")
                        .param("email", "ada@harbor.example")
                        .param("password", Cast.PASSWORD))
                .hasStatus(403);
    }

    @Test
    void the_session_lies_in_postgresql() {
        signIn("ada@harbor.example", Cast.PASSWORD);

        assertThat(jdbc.sql("select count(*) from platform.spring_session where principal_name = 'ada@harbor.example'")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void every_page_forbids_scripts_and_styles_that_are_not_ours() {
        assertThat(mvc.get().uri("/sign-in").exchange().getResponse().getHeader("Content-Security-Policy"))
                .contains("script-src 'nonce-")
                .contains("style-src 'self'")
                .doesNotContain("unsafe");
        assertThat(mvc.get().uri("/sign-in").exchange().getResponse().getHeader(HttpHeaders.CACHE_CONTROL))
                .contains("no-store");
    }

    private MvcTestResult signIn(String email, String password) {
        return mvc.post()
                .uri("/sign-in")
                .param("email", email)
                .param("password", password)
                .with(csrf())
                .exchange();
    }
}

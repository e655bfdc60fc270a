package dev.lockkeeper.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.common.RuleViolation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.test.context.junit.jupiter.web.SpringJUnitWebConfig;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.context.WebApplicationContext;

@SpringJUnitWebConfig({Pages.class, EveryPage.class, Refusals.class, RefusalTests.Step.class})
class RefusalTests {

    @Controller
    static class Step {

        @PostMapping("/acme/migrations/42/approval")
        String approve() {
            RuleViolation.require(false, "tenant.slug-taken");
            return "never";
        }

        @PostMapping("/acme/migrations/42/withdrawal")
        String withdraw() {
            throw new AccessDeniedException("not a reviewer");
        }
    }

    private static final String SENTENCE = "This short name is taken. Choose another.";

    MockMvcTester mvc;

    @BeforeEach
    void browser(@Autowired WebApplicationContext context) {
        mvc = MockMvcTester.from(context);
    }

    @Test
    void a_refused_form_gets_a_page_that_leads_back() {
        var answer = mvc.post().uri("/acme/migrations/42/approval").exchange();

        assertThat(answer).hasStatus(409).bodyText().contains("<html", SENTENCE, "href=\"/acme/migrations/42\"");
    }

    @Test
    void a_step_refused_in_place_is_told_beside_the_page() {
        var answer = mvc.post()
                .uri("/acme/migrations/42/approval")
                .header("HX-Request", "true")
                .exchange();

        assertThat(answer).hasStatus(409).headers().hasValue("HX-Retarget", "#notices");
        assertThat(answer).bodyText().contains(SENTENCE).doesNotContain("<html");
    }

    @Test
    void who_may_not_is_told_who_can_change_that() {
        var page = mvc.post().uri("/acme/migrations/42/withdrawal").exchange();
        var part = mvc.post()
                .uri("/acme/migrations/42/withdrawal")
                .header("HX-Request", "true")
                .exchange();

        assertThat(page).hasStatus(403).bodyText().contains("<html", "An admin of your organisation");
        assertThat(part)
                .hasStatus(403)
                .bodyText()
                .contains("An admin of your organisation")
                .doesNotContain("<html");
    }
}

package dev.lockkeeper.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.web.SpringJUnitWebConfig;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

@SpringJUnitWebConfig(Pages.class)
class FragmentTests {

    enum Tier {
        LOW,
        MODERATE,
        HIGH
    }

    enum Verdict {
        OPEN,
        WAITING,
        BLOCKED
    }

    enum State {
        IN_REVIEW
    }

    record Choice(String value, String text) {}

    record Statement(String sql) {}

    record Form(String title, String sql, String database, boolean urgent, List<Statement> statements) {}

    @Autowired
    ThymeleafViewResolver views;

    String page;

    @BeforeEach
    void render() throws Exception {
        var form = new Form("Add <paid_at>", "select 1", "billing", true, List.of(new Statement("select 2")));
        var binding = new BeanPropertyBindingResult(form, "form");
        binding.rejectValue("title", "too-long", "Shorten it to 80 characters.");
        page = Pages.render(
                views,
                "specimen/fragments",
                Map.of(
                        "form",
                        form,
                        BindingResult.MODEL_KEY_PREFIX + "form",
                        binding,
                        "databases",
                        List.of(new Choice("orders", "Orders"), new Choice("billing", "Billing")),
                        "tiers",
                        Tier.values(),
                        "verdicts",
                        Verdict.values(),
                        "state",
                        State.IN_REVIEW,
                        "instant",
                        Instant.parse("2026-03-04T05:06:07Z"),
                        "day",
                        LocalDate.parse("2026-03-04")));
    }

    @Test
    void risk_is_a_shape_and_a_word() {
        assertThat(page)
                .contains("class=\"risk risk--high\"", ">■</span>", ">High</span>")
                .contains("risk--moderate", ">▲</span>", "risk--low", ">●</span>");
    }

    @Test
    void the_gate_has_a_picture_for_each_verdict_and_always_the_word() {
        assertThat(page).contains("gate--open", "gate--waiting", "gate--blocked");
        assertThat(page.split("class=\"gate__leaf\"")).hasSize(4);
        assertThat(page).contains(">Open</span>", ">Waiting</span>", ">Blocked</span>");
    }

    @Test
    void an_instant_is_told_in_utc_and_a_day_as_a_day() {
        assertThat(page)
                .contains(
                        "datetime=\"2026-03-04T05:06:07Z\" data-instant=\"utc\" title=\"Wednesday 4 March 2026, 05:06:07 UTC\"")
                .contains(">4 Mar 2026, 05:06 UTC</time>")
                .contains("datetime=\"2026-03-04\" title=", ">4 Mar 2026</time>")
                .contains("<span>–</span>");
    }

    @Test
    void a_wrong_field_keeps_what_was_typed_and_is_tied_to_what_is_wrong() {
        assertThat(page)
                .contains("<label class=\"form-label\" for=\"title\">Title</label>")
                .containsPattern(
                        "<input class=\"form-control is-invalid\"[^>]* id=\"title\"[^>]* value=\"Add &lt;paid_at&gt;\"")
                .contains("aria-invalid=\"true\" aria-describedby=\"title-help title-error\"")
                .contains("id=\"title-error\"", "Shorten it to 80 characters.");
    }

    @Test
    void a_field_without_fault_says_nothing_of_one() {
        assertThat(page).contains("aria-describedby=\"urgent-help\"").doesNotContain("urgent-error", "database-error");
        assertThat(page.split("aria-invalid")).hasSize(2);
    }

    @Test
    void every_kind_of_control_is_bound_to_the_form() {
        assertThat(page)
                .containsPattern("<textarea[^>]*name=\"sql\"[^>]*>select 1</textarea>")
                .containsPattern("<option value=\"billing\" selected=\"selected\">Billing</option>")
                .containsPattern(
                        "<input type=\"checkbox\"[^>]*id=\"urgent\"[^>]* name=\"urgent\" value=\"true\"[^>]*checked")
                .containsPattern("<label[^>]*for=\"statements0.sql\">SQL</label>")
                .containsPattern("name=\"statements\\[0].sql\"");
    }

    @Test
    void the_last_row_is_a_link_that_htmx_makes_a_fetch() {
        assertThat(page)
                .contains("hx-get=\"/acme/x?after=7\"", "colspan=\"3\"", "<a href=\"/acme/x?after=7\">More</a>");
    }

    @Test
    void a_blank_slate_says_what_to_do_or_nothing() {
        assertThat(page).contains("href=\"/acme/x/new\">File the first</a>", "Nothing waits on you.");
        assertThat(page.split("class=\"btn btn-primary\"")).hasSize(2);
    }
}

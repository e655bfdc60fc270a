package dev.lockkeeper.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From finding to finding, to a comment, to the verdict: by single keys, and never while somebody types. */
@ExtendWith(DemoCompany.class)
class ReviewingByKeysTests {

    @Test
    void findings_are_gone_through_by_j_and_k(Browser browser, PackagedApplication application) {
        try (var boris = new Visitor(browser, application).signIn("boris@acme.example")) {
            toAReview(boris);

            boris.page().keyboard().press("j");
            var first = focusedFinding(boris.page());
            boris.page().keyboard().press("j");
            var second = focusedFinding(boris.page());
            boris.page().keyboard().press("k");

            assertThat(first).startsWith("script-");
            assertThat(second).startsWith("script-");
            assertThat(focusedIndex(boris.page())).isZero();
        }
    }

    @Test
    void c_opens_a_comment_on_the_line_of_the_finding(Browser browser, PackagedApplication application) {
        try (var boris = new Visitor(browser, application).signIn("boris@acme.example")) {
            toAReview(boris);

            boris.page().keyboard().press("j");
            var line = focusedFinding(boris.page()).replaceAll(".*-", "");
            boris.page().keyboard().press("c");
            boris.page().waitForURL("**/comments/new**");

            assertThat(boris.page().url()).endsWith("line=" + line);
        }
    }

    @Test
    void a_chooses_approve_and_says_so_and_escape_gives_it_up(Browser browser, PackagedApplication application) {
        try (var boris = new Visitor(browser, application).signIn("boris@acme.example")) {
            toAReview(boris);
            var page = boris.page();
            assertThat(page.locator("[data-chosen]").isVisible()).isFalse();

            page.keyboard().press("a");
            assertThat(page.locator("[data-approve]").evaluate("button => button === document.activeElement"))
                    .isEqualTo(true);
            assertThat(page.locator("[data-approve].is-chosen").count()).isEqualTo(1);
            assertThat(page.locator("[data-chosen]").innerText()).contains("is chosen: Enter sends it");

            page.keyboard().press("Escape");
            assertThat(page.locator("[data-chosen]").isVisible()).isFalse();
            page.keyboard().press("Enter");
            assertThat(page.locator(".verdict").allInnerTexts()).noneMatch(text -> text.contains("Boris"));
        }
    }

    @Test
    void a_and_enter_approve(Browser browser, PackagedApplication application) {
        try (var boris = new Visitor(browser, application).signIn("boris@acme.example")) {
            toAReview(boris);
            boris.page().keyboard().press("a");
            boris.page().keyboard().press("Enter");
            boris.page().locator(".verdict__kind--approve").first().waitFor();
            boris.settled();

            assertThat(boris.page().locator(".verdict").allInnerTexts())
                    .anyMatch(text -> text.contains("Boris") && text.contains("approves"));
        }
    }

    @Test
    void where_somebody_types_they_are_letters(Browser browser, PackagedApplication application) {
        try (var boris = new Visitor(browser, application).signIn("boris@acme.example")) {
            toAReview(boris);
            boris.page().locator("#reviews [name=summary]").focus();
            boris.page().keyboard().type("ja?ck");

            assertThat(boris.page().evaluate("() => document.activeElement.value"))
                    .isEqualTo("ja?ck");
            assertThat(boris.page().locator("dialog[open]").count()).isZero();
        }
    }

    @Test
    void the_question_mark_tells_the_keys_and_escape_ends_that(Browser browser, PackagedApplication application) {
        try (var boris = new Visitor(browser, application).signIn("boris@acme.example")) {
            toAReview(boris);

            boris.page().keyboard().press("?");
            assertThat(boris.page().locator("dialog[open]").innerText())
                    .contains("to the next finding", "choose Approve in your verdict; Enter then sends it");
            boris.page().keyboard().press("j");
            assertThat(focusedIndex(boris.page())).isEqualTo(-1);
            boris.page().keyboard().press("Escape");
            assertThat(boris.page().locator("dialog[open]").count()).isZero();
        }
    }

    @Test
    void who_switches_them_off_is_left_alone(Browser browser, PackagedApplication application) {
        try (var boris = new Visitor(browser, application).signIn("boris@acme.example")) {
            toAReview(boris);

            boris.page().keyboard().press("?");
            boris.page().locator("[data-keys-off]").check();
            boris.page().keyboard().press("Escape");
            boris.page().keyboard().press("j");

            assertThat(focusedIndex(boris.page())).isEqualTo(-1);
        }
    }

    /** One that waits for a verdict of the visitor's, with more than one finding. */
    private static void toAReview(Visitor visitor) {
        visitor.open("/acme/reviews");
        var addresses = visitor.page()
                .locator(".list__main a")
                .evaluateAll("links => links.map(link => link.getAttribute('href'))");
        for (var address : (List<?>) addresses) {
            visitor.open(address.toString());
            visitor.settled();
            if (visitor.page().locator("[data-finding]").count() > 1
                    && visitor.page().locator("#reviews [name=summary]").count() == 1) {
                return;
            }
        }
        throw new AssertionError("No migration with two findings waits for a verdict.");
    }

    private static String focusedFinding(Page page) {
        return String.valueOf(page.evaluate("() => document.activeElement.dataset.finding"));
    }

    private static int focusedIndex(Page page) {
        var index =
                page.evaluate("() => [...document.querySelectorAll('[data-finding]')].indexOf(document.activeElement)");
        return ((Number) index).intValue();
    }
}

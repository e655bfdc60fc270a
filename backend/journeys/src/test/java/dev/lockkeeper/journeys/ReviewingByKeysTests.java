package dev.lockkeeper.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From finding to finding, to a comment, to the verdict: by single keys, and never while somebody types. */
@ExtendWith(DemoCompany.class)
class ReviewingByKeysTests {

    private static final int LINES = 1_100;

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

    @Test
    void j_goes_on_behind_the_lines_that_are_loaded(Browser browser, PackagedApplication application) {
        try (var ada = new Visitor(browser, application).signIn("ada@acme.example")) {
            toALongOne(ada);
            var last = "script-1-" + LINES;
            assertThat(ada.page().locator("#" + last).count()).isZero();

            for (var pressed = 0; pressed < 20 && !last.equals(focusedFinding(ada.page())); pressed++) {
                ada.page().keyboard().press("j");
                ada.settled();
            }

            assertThat(focusedFinding(ada.page())).isEqualTo(last);
            ada.page().keyboard().press("k");
            assertThat(focusedFinding(ada.page())).startsWith("script-1-").isNotEqualTo("undefined");
        }
    }

    @Test
    void an_address_of_a_line_that_is_not_loaded_leads_to_it(Browser browser, PackagedApplication application) {
        try (var ada = new Visitor(browser, application).signIn("ada@acme.example")) {
            var path = toALongOne(ada);

            ada.page().evaluate("line => { location.hash = line; }", "script-1-1050");
            isLedTo(ada, "script-1-1050");

            ada.open("/acme/work");
            ada.open(path + "#script-1-" + LINES);
            isLedTo(ada, "script-1-" + LINES);
        }
    }

    private static void isLedTo(Visitor visitor, String line) {
        visitor.page().waitForFunction("""
                line => {
                    const target = document.querySelector('.sql__line:target');
                    const at = target?.getBoundingClientRect();
                    return target?.id === line && at.top >= 0 && at.bottom <= innerHeight;
                }""", line);
    }

    /** A draft with findings in its first line and in its last, which is not loaded at first. Answers its address. */
    private static String toALongOne(Visitor visitor) {
        var page = visitor.page();
        visitor.open("/acme/migrations/new");
        page.getByLabel("Title").fill("Find orders by two of their columns");
        page.getByLabel("Database").selectOption("shop");
        var sql = "CREATE INDEX orders_by_placed ON orders (placed_at);\n"
                + "-- Nothing to see here.\n".repeat(LINES - 2) + "CREATE INDEX orders_by_state ON orders (state);";
        page.getByLabel("SQL", new Page.GetByLabelOptions().setExact(true)).fill(sql);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save as draft"))
                .last()
                .click();
        page.waitForURL(Pattern.compile(".*/acme/migrations/\\d+$"));
        visitor.settled();
        return URI.create(page.url()).getPath();
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

package dev.lockkeeper.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Without a mouse: where am I, and can I see it. */
@ExtendWith(DemoCompany.class)
class GoingByKeyboardTests {

    private static final String FOCUSED = """
            () => {
              const at = document.activeElement, box = at.getBoundingClientRect(), style = getComputedStyle(at);
              return { what: at.outerHTML.slice(0, 120), body: at === document.body,
                ring: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
                seen: box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.left < innerWidth && box.right > 0 };
            }""";

    @Test
    void the_first_stop_leads_past_the_menu(Browser browser, PackagedApplication application) {
        try (var ada = new Visitor(browser, application).signIn("ada@acme.example")) {
            ada.open("/acme/work");
            ada.page().keyboard().press("Tab");
            assertThat(focused(ada.page()).get("what").toString()).contains("class=\"skip\"");

            ada.page().keyboard().press("Enter");
            assertThat(focused(ada.page()).get("what").toString()).startsWith("<main");
            ada.page().keyboard().press("Tab");
            assertThat(focused(ada.page()).get("what").toString()).contains("/acme/migrations/new");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/acme/work",
                "/acme/migrations/120",
                "/acme/migrations/new",
                "/acme/incidents/13",
                "/acme/insights"
            })
    void every_stop_is_seen_and_ringed(String address, Browser browser, PackagedApplication application) {
        try (var ana = new Visitor(browser, application).signIn("ana@acme.example")) {
            ana.open(address);
            ana.settled();
            var blind = new ArrayList<Object>();
            ana.page().keyboard().press("Tab");
            for (var stop = focused(ana.page()); stop.get("body").equals(false); stop = focused(ana.page())) {
                if (stop.get("ring").equals(false) || stop.get("seen").equals(false)) {
                    blind.add(stop.get("what"));
                }
                ana.page().keyboard().press("Tab");
            }

            assertThat(blind).isEmpty();
        }
    }

    @Test
    void the_menu_says_where_one_is(Browser browser, PackagedApplication application) {
        try (var ada = new Visitor(browser, application).signIn("ada@acme.example")) {
            ada.open("/acme/decisions/3");

            assertThat(ada.page().locator(".bar [aria-current=page]").allInnerTexts())
                    .containsExactly("Decisions");
        }
    }

    @Test
    void who_asks_for_more_goes_on_at_the_first_new_row(Browser browser, PackagedApplication application) {
        try (var ada = new Visitor(browser, application).signIn("ada@acme.example")) {
            ada.open("/acme/migrations");
            var shown = ada.page().locator(".list__main").count();
            ada.page().locator(".more a").focus();

            // The rows are there a moment before they are gone to.
            ada.page()
                    .waitForFunction(
                            "shown => document.activeElement === document.querySelectorAll('.list__main a')[shown]",
                            shown);
            assertThat(ada.page().locator(".list__main").count()).isGreaterThan(shown);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> focused(Page page) {
        return (Map<String, Object>) page.evaluate(FOCUSED);
    }
}

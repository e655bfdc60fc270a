package dev.lockkeeper.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Many incidents are tagged from their list without a mouse, and what is typed somewhere is no key. */
@ExtendWith(DemoCompany.class)
class TaggingByKeysTests {

    private static final String WORD = "replication";

    @Test
    void two_are_chosen_by_j_k_and_x_and_tagged_after_t(Browser browser, PackagedApplication application) {
        try (var boris = new Visitor(browser, application).signIn("boris@acme.example")) {
            boris.open("/acme/incidents");
            var page = boris.page();

            List.of("j", "x", "j", "j", "k", "x", "t").forEach(page.keyboard()::press);

            var chosen = page.locator("input[name=chosen]:checked").all().stream()
                    .map(box -> box.inputValue())
                    .toList();
            assertThat(chosen).hasSize(2).containsExactlyElementsOf(firstTwo(page));
            assertThat(focused(page)).isEqualTo("cause");
            page.locator("input[name=tags][value=" + WORD + "]").focus();
            page.keyboard().press("Space");
            page.keyboard().press("Enter");
            boris.see("They are tagged.");

            boris.open("/acme/incidents?tag=" + WORD);
            assertThat(page.locator("input[name=chosen]").all())
                    .extracting(box -> box.inputValue())
                    .containsAll(chosen);
            boris.inspect("incidents-tagged");
        }
    }

    @Test
    void in_a_field_that_chooses_a_cause_letters_choose_a_cause(Browser browser, PackagedApplication application) {
        try (var boris = new Visitor(browser, application).signIn("boris@acme.example")) {
            boris.open("/acme/incidents");
            boris.page().locator("#many-cause").focus();

            List.of("j", "x").forEach(boris.page().keyboard()::press);

            assertThat(boris.page().locator("input[name=chosen]:checked").count())
                    .isZero();
            assertThat(focused(boris.page())).isEqualTo("cause");
        }
    }

    private static List<String> firstTwo(Page page) {
        return page.locator("input[name=chosen]").all().stream()
                .limit(2)
                .map(box -> box.inputValue())
                .toList();
    }

    private static Object focused(Page page) {
        return page.evaluate("() => document.activeElement.name");
    }
}

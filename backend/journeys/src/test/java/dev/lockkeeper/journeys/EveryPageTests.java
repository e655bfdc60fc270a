package dev.lockkeeper.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Walks all pages by their links, as somebody who may see all of them. */
@ExtendWith(DemoCompany.class)
class EveryPageTests {

    /** Links that must have led somewhere, or the walk has lost its way. */
    private static final List<String> LANDMARKS = List.of(
            "/acme/work",
            "/acme/migrations/{n}/edit",
            "/acme/migrations/{n}/comments/new?script&line",
            "/acme/decisions/{n}/revisions/{n}",
            "/acme/rotations/{id}/time-off/new",
            "/acme/incidents/{n}/edit",
            "/acme/incidents/words",
            "/acme/insights/incidents?months",
            "/acme/insights/incidents/flaws?months",
            "/acme/insights/incidents/restored?months",
            "/acme/insights/objectives?months",
            "/acme/incidents/hooks",
            "/acme/insights/lead-times?months",
            "/acme/insights/upkeep",
            "/acme/insights/mails/new?months",
            "/acme/insights/roi/assumptions/edit",
            "/acme/insights/roi/paper?months",
            "/acme/catalogue/databases/{id}/snapshots/new",
            "/acme/obligations/{id}",
            "/acme/settings/jira/{id}/edit",
            "/acme/settings/jira/{id}/removal",
            "/acme/settings/jira/{id}/showing",
            "/acme/settings/jira/{id}/incidents",
            "/acme/settings/isolation",
            "/acme/settings/objectives",
            "/rules/{rule}",
            "/tenants");

    @Test
    void every_page_is_sound_in_light_and_dark_on_a_desk_and_on_a_phone(
            Browser browser, PackagedApplication application) {
        try (var look = new Look(browser, application).signIn("ana@acme.example")) {
            var pages = Sitemap.from(look.reader(), "/acme/work");
            assertThat(pages).extracting(Sitemap::shape).containsAll(LANDMARKS);

            pages.forEach(look::at);
            look.at("/acme/migrations?q=nothing-is-called-so");
            assertThat(look.wrong()).isEmpty();
        }
    }

    @Test
    void the_pages_before_the_door_are_sound_too(Browser browser, PackagedApplication application) {
        try (var look = new Look(browser, application)) {
            look.at("/sign-in");
            look.at("/rules");
            assertThat(look.wrong()).isEmpty();
        }
    }
}

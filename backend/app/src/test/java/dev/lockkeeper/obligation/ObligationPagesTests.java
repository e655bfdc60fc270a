package dev.lockkeeper.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.Cast;
import dev.lockkeeper.Cast.Crew;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.migration.MigrationFixtures;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

@LockkeeperTest
class ObligationPagesTests {

    @Autowired
    Cast cast;

    @Autowired
    Browser browser;

    @Autowired
    MigrationFixtures fixtures;

    @Autowired
    ObligationKeeping keeping;

    @Autowired
    Obligations obligations;

    Crew harbor;
    LocalDate today = LocalDate.now();

    @BeforeEach
    void people() {
        harbor = cast.harbor();
    }

    @Test
    void nothing_promised_says_what_will_appear_here() {
        assertThat(browser.get(harbor.vera(), "obligations"))
                .hasStatusOk()
                .bodyText()
                .contains("What a migration leaves to do later appears here")
                .doesNotContain("Promise something");
    }

    @Test
    void each_filter_shows_its_own() {
        promise(harbor.ada(), "mine and late", today.minusDays(1));
        promise(harbor.eli(), "of Eli", today.plusDays(1));
        var kept = promise(harbor.ada(), "kept long ago", today);
        Acting.run(harbor.ada(), () -> keeping.keep(harbor.ada(), kept, "M-1"));

        list("mine")
                .contains("mine and late", "Late", "M-42", "/migrations/42")
                .doesNotContain("of Eli", "kept long ago");
        list("late").contains("mine and late").doesNotContain("of Eli");
        list("open").contains("mine and late", "of Eli").doesNotContain("kept long ago");
        list("all").contains("mine and late", "of Eli", "kept long ago");
        list("' or 1=1").doesNotContain("kept long ago");
    }

    @Test
    void a_long_list_ends_in_a_link_to_its_rest() {
        for (int i = 0; i < 21; i++) {
            promise(harbor.ada(), "Promise " + (i + 100), today.plusDays(i));
        }

        var html = new String(browser.get(harbor.ada(), "obligations")
                .exchange()
                .getResponse()
                .getContentAsByteArray());
        assertThat(html).contains("Promise 119").doesNotContain("Promise 120");
        var after = html.replaceAll("(?s).*after=([\\w-]+).*", "$1");
        assertThat(browser.get(harbor.ada(), "obligations?show=open&after=" + after)
                        .header("HX-Request", "true"))
                .bodyText()
                .contains("Promise 120")
                .doesNotContain("Promise 119", "<html");
    }

    @Test
    void a_promise_is_made_by_form() {
        var about = fixtures.draft(harbor.ada(), fixtures.database(harbor), MigrationFixtures.HARMLESS);
        assertThat(filled("Validate it", today.plusDays(3).toString(), about.toString()))
                .hasStatus3xxRedirection();

        assertThat(Acting.as(harbor.ada(), () -> obligations.openOf(harbor.eli().id(), 5)))
                .singleElement()
                .satisfies(row -> assertThat(row.subjectPath()).isEqualTo("migrations/" + about.number()));
    }

    @Test
    void what_a_promise_is_about_has_to_be_there() {
        for (var missing : new String[] {
            "There is no migration M-9999.", "There is no decision D-9999.", "There is no incident I-9999."
        }) {
            var name = missing.replaceAll(".* (.-9999)\\.", "$1");
            assertThat(filled("Validate it", today.toString(), name))
                    .hasStatus(422)
                    .bodyText()
                    .contains(missing, "value=\"" + name + "\"", "value=\"Validate it\"");
        }
    }

    @Test
    void the_work_in_a_database_is_named_by_form() {
        var database = fixtures.database(harbor);
        assertThat(filled("Validate it", today.toString(), "")
                        .param("database", database.toString())
                        .param("table", " public.orders ")
                        .param("object", "orders_total"))
                .hasStatus3xxRedirection();

        var row = Acting.as(harbor.ada(), () -> obligations.openOf(harbor.eli().id(), 5))
                .get(0);
        assertThat(row.databaseId()).isEqualTo(database.value());
        assertThat(row.tableName()).isEqualTo("orders");
        assertThat(browser.get(harbor.vera(), "obligations/" + row.id()))
                .hasStatusOk()
                .bodyText()
                .contains("orders · orders_total", "catalogue/databases/" + database);
        assertThat(filled("Validate it", today.toString(), "").param("table", "x".repeat(201)))
                .hasStatus(422);
    }

    @Test
    void a_database_of_another_tenant_is_refused() {
        var theirs = fixtures.database(cast.quarry());
        assertThat(filled("Validate it", today.toString(), "")
                        .param("database", theirs.toString())
                        .param("table", "orders"))
                .hasStatus(422)
                .bodyText()
                .contains("That database is not registered here.", "value=\"orders\"");
        assertThat(Acting.as(harbor.ada(), () -> obligations.openOf(harbor.eli().id(), 5)))
                .isEmpty();
    }

    @Test
    void a_wrong_form_comes_back_with_what_was_typed() {
        assertThat(filled("", today.minusDays(3).toString(), "the orders table"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Say what is promised.",
                        "A promise is for today or later.",
                        "Write it as M-42",
                        "value=\"the orders table\"");
        assertThat(filled("Validate", "tomorrow", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Write a day such as 2026-12-31.", "value=\"tomorrow\"");
        assertThat(browser.post(harbor.ada(), "obligations")).hasStatus(422);
    }

    @Test
    void its_page_shows_its_course() {
        var id = promise(harbor.ada(), "Validate it", today);
        assertThat(step(harbor.ada(), id, "handover")
                        .param("owner", harbor.eli().id().toString())
                        .param("reason", "Holiday"))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/" + harbor.slug() + "/obligations/" + id);
        assertThat(step(harbor.eli(), id, "fulfilment").param("reason", " M-45 "))
                .hasStatus(422)
                .bodyText()
                .contains("There is no migration M-45.", " M-45 </textarea>");
        var evidence = fixtures.draft(harbor.ada(), fixtures.database(harbor), MigrationFixtures.HARMLESS);
        assertThat(step(harbor.eli(), id, "fulfilment").param("reason", evidence.toString()))
                .hasStatus3xxRedirection();

        assertThat(browser.get(harbor.vera(), "obligations/" + id))
                .hasStatusOk()
                .bodyText()
                .contains("Ada promised it", "Ada handed it to Eli", "Holiday", "Eli said that it is done")
                .contains("migrations/" + evidence.number() + "\">" + evidence + "</a>")
                .doesNotContain("What became of it?");
    }

    @Test
    void a_refused_step_stays_on_the_page() {
        var id = promise(harbor.ada(), "Validate it", today);

        assertThat(step(harbor.ada(), id, "release").param("reason", " "))
                .hasStatus(422)
                .bodyText()
                .contains("Say why it is dropped.", "What became of it?");
        assertThat(step(harbor.ada(), id, "handover").param("reason", "my words"))
                .hasStatus(422)
                .bodyText()
                .contains("It is theirs already.", "my words");
        assertThat(step(harbor.vera(), id, "release").param("reason", "no")).hasStatus(403);
    }

    @Test
    void what_is_anothers_is_not_there() {
        var quarry = cast.quarry();
        var theirs = promise(quarry.ada(), "theirs", today);

        assertThat(browser.get(harbor.ada(), "obligations/" + theirs)).hasStatus(404);
        assertThat(browser.get(harbor.ada(), "obligations/nonsense")).hasStatus(404);
        for (var step : new String[] {"fulfilment", "release", "handover"}) {
            assertThat(step(harbor.ada(), theirs, step)).hasStatus(404);
        }
        assertThat(Acting.as(quarry.ada(), () -> obligations.get(theirs)).status())
                .isEqualTo(ObligationStatus.OPEN);
    }

    private org.assertj.core.api.AbstractStringAssert<?> list(String show) {
        return assertThat(browser.get(harbor.ada(), "obligations").param("show", show))
                .hasStatusOk()
                .bodyText();
    }

    private MockMvcRequestBuilder filled(String title, String due, String subject) {
        return browser.post(harbor.ada(), "obligations")
                .param("title", title)
                .param("kind", "VALIDATE_CONSTRAINT")
                .param("owner", harbor.eli().id().toString())
                .param("due", due)
                .param("subject", subject);
    }

    private MockMvcRequestBuilder step(CurrentMember by, ObligationId id, String step) {
        return browser.post(by, "obligations/" + id + "/" + step);
    }

    private ObligationId promise(CurrentMember by, String title, LocalDate due) {
        var promise = new Promise(ObligationKind.CONTRACT, title, by.id(), due, Subject.migration(42));
        return Acting.as(by, () -> keeping.promise(by, promise));
    }
}

package dev.lockkeeper.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.Cast;
import dev.lockkeeper.Cast.Crew;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.catalogue.DatabaseId;
import dev.lockkeeper.migration.MigrationFixtures;
import dev.lockkeeper.migration.MigrationId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@LockkeeperTest
class RehearsalPagesTests {

    private static final String NEW_TABLE = "CREATE TABLE fulfilment (id bigint PRIMARY KEY);";

    @Autowired
    Cast cast;

    @Autowired
    MigrationFixtures fixtures;

    @Autowired
    Browser browser;

    Crew harbor;
    DatabaseId shop;

    @BeforeEach
    void people() {
        harbor = cast.harbor();
        shop = fixtures.database(harbor);
    }

    @Test
    void it_is_typed_in_and_shown() {
        var id = fixtures.inReview(harbor.ada(), shop, NEW_TABLE);
        assertThat(browser.get(harbor.ada(), address(id) + "/new"))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"key\"", "name=\"revision\" value=\"1\"");

        assertThat(typed(id, "4100", "2026-03-14T09:30")).hasStatus3xxRedirection();

        assertThat(browser.get(harbor.vera(), address(id)).header("HX-Request", "true"))
                .hasStatusOk()
                .bodyText()
                .contains("stage-3", "Succeeded", "4,100 ms", "18.1", "Of revision 1, the one that stands here.")
                .doesNotContain("<html", "/rehearsals/new");
        assertThat(browser.get(harbor.ada(), address(id))).bodyText().contains("<html", "/rehearsals/new");
        assertThat(browser.get(harbor.vera(), "migrations/4711/rehearsals")).hasStatus(404);
    }

    @Test
    void what_is_wrong_is_shown_at_its_field_and_what_was_typed_stays() {
        var id = fixtures.inReview(harbor.ada(), shop, NEW_TABLE);

        assertThat(typed(id, "-1", "2026-03-14T09:30"))
                .hasStatus(422)
                .bodyText()
                .contains("A whole number from 0 on", "stage-3");
        assertThat(typed(id, "soon", "2026-03-14T09:30")).hasStatus(422);
        assertThat(typed(id, "10", "2126-03-14T09:30"))
                .hasStatus(422)
                .bodyText()
                .contains("in the future");
        assertThat(browser.get(harbor.vera(), address(id))).bodyText().contains("Nobody has reported one.");
    }

    private MvcTestResult typed(MigrationId id, String duration, String started) {
        return browser.post(harbor.ada(), address(id))
                .param("key", "form/1")
                .param("revision", "1")
                .param("place", "stage-3")
                .param("serverVersion", "18.1")
                .param("data", "last night's backup")
                .param("outcome", "SUCCEEDED")
                .param("startedAt", started)
                .param("durationMs", duration)
                .exchange();
    }

    private static String address(MigrationId id) {
        return "migrations/" + id.number() + "/rehearsals";
    }
}

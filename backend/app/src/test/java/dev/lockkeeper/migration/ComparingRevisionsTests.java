package dev.lockkeeper.migration;

import static dev.lockkeeper.migration.MigrationFixtures.DANGEROUS;
import static dev.lockkeeper.migration.MigrationFixtures.HARMLESS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.Cast;
import dev.lockkeeper.Cast.Crew;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.catalogue.DatabaseId;
import dev.lockkeeper.review.Commenting;
import dev.lockkeeper.review.LineRemark;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@LockkeeperTest
class ComparingRevisionsTests {

    @Autowired
    Cast cast;

    @Autowired
    MigrationFixtures fixtures;

    @Autowired
    MigrationLifecycle lifecycle;

    @Autowired
    MigrationArchive archive;

    @Autowired
    Commenting commenting;

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
    void the_page_shows_lines_findings_and_tier_that_differ() {
        var id = fixtures.inReview(harbor.ada(), shop, DANGEROUS);
        fixtures.revise(harbor.ada(), id, shop, DANGEROUS.replace("CREATE INDEX", "CREATE INDEX CONCURRENTLY"));

        assertThat(browser.get(harbor.boris(), changes(id, 2, "")))
                .hasStatusOk()
                .bodyText()
                .contains(" CONCURRENTLY", "findings are gone", "create-index-blocks-writes")
                .doesNotContain("They are the same");
    }

    @Test
    void side_by_side_says_the_same() {
        var id = fixtures.inReview(harbor.ada(), shop, DANGEROUS);
        fixtures.revise(harbor.ada(), id, shop, HARMLESS);

        assertThat(browser.get(harbor.boris(), changes(id, 2, "?view=split")))
                .hasStatusOk()
                .bodyText()
                .contains("comparison--split", "lock_timeout", "legacy_state");
    }

    @Test
    void scripts_that_came_and_went_are_told_apart() {
        var id = fixtures.inReview(harbor.ada(), shop, HARMLESS);
        var two = List.of(
                MigrationFixtures.up("02.sql", "CREATE TABLE fulfilment (id bigint PRIMARY KEY);"),
                new MigrationScript("01.sql", Direction.UP, false, HARMLESS));
        Acting.run(
                harbor.ada(),
                () -> lifecycle.revise(
                        harbor.ada(), id, archive.get(id).version(), MigrationFixtures.proposal(shop, two), "two"));

        var comparison = Acting.as(harbor.ada(), () -> {
            var migration = archive.get(id);
            var nothing = new SqlView.Beside(List.of(), List.of(), LocalDate.EPOCH, Map.of());
            return RevisionComparison.of(archive.revision(migration, 1), archive.revision(migration, 2), nothing);
        });

        assertThat(comparison.scripts())
                .extracting(script -> script.name() + " " + script.way())
                .containsExactly("02.sql ADDED", "01.sql TRANSACTION");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?view=split"})
    void what_is_found_and_said_stands_at_the_lines_of_the_later_one(String view) {
        var id = fixtures.inReview(harbor.ada(), shop, HARMLESS);
        fixtures.revise(harbor.ada(), id, shop, DANGEROUS);
        Acting.run(
                harbor.boris(),
                () -> commenting.comment(harbor.boris(), id, new LineRemark(2, "01.sql", 3, "Who reads it?")));

        var page = browser.text(harbor.boris(), changes(id, 2, view));

        assertThat(between(page, "id=\"script-1-2\"", "id=\"script-1-3\""))
                .contains("<article class=\"finding", "create-index-blocks-writes", "SHARE on orders")
                .doesNotContain("drop-column");
        assertThat(page.substring(page.indexOf("id=\"script-1-3\""))).contains("drop-column", "Who reads it?");
        assertThat(page.substring(0, page.indexOf("<table")))
                .contains("findings more", "href=\"#script-1-2\"")
                .doesNotContain("create-index-blocks-writes");
    }

    @Test
    void both_are_in_the_colours_of_the_language() {
        var id = fixtures.inReview(harbor.ada(), shop, DANGEROUS);
        fixtures.revise(harbor.ada(), id, shop, DANGEROUS.replace("CREATE INDEX", "CREATE INDEX CONCURRENTLY"));

        assertThat(browser.text(harbor.boris(), changes(id, 2, "")))
                .contains(
                        "<span class=\"sql__keyword\">CREATE</span>",
                        "<mark class=\"sql__keyword\">CONCURRENTLY",
                        "<span class=\"sql__string\">&#39;pending&#39;</span>");
    }

    @Test
    void a_line_that_is_the_same_is_shown_where_something_new_is_found_in_it() {
        var index = MigrationFixtures.up("02.sql", "\n\n\n\n\n\nCREATE INDEX berth_name ON berth (name);");
        var id = draft(MigrationFixtures.up("01.sql", "CREATE TABLE berth (id bigint, name text);"), index);
        Acting.run(
                harbor.ada(),
                () -> lifecycle.revise(
                        harbor.ada(),
                        id,
                        archive.get(id).version(),
                        MigrationFixtures.proposal(
                                shop, List.of(MigrationFixtures.up("01.sql", "SET lock_timeout = '3s';"), index)),
                        "it is there"));

        assertThat(browser.text(harbor.boris(), changes(id, 2, "")))
                .contains("the same text; what is found in it changed", "id=\"script-2-7\"")
                .contains("Nobody can write to berth until the index is built.");
    }

    private MigrationId draft(MigrationScript... scripts) {
        return Acting.as(
                harbor.ada(), () -> lifecycle.open(harbor.ada(), MigrationFixtures.proposal(shop, List.of(scripts))));
    }

    private static String between(String page, String from, String until) {
        return page.substring(page.indexOf(from), page.indexOf(until));
    }

    @Test
    void a_revision_equals_itself() {
        var id = fixtures.inReview(harbor.ada(), shop, DANGEROUS);

        assertThat(browser.get(harbor.boris(), changes(id, 1, "")))
                .hasStatusOk()
                .bodyText()
                .contains("They are the same");
    }

    @Test
    void a_revision_that_never_was_is_not_found() {
        var id = fixtures.inReview(harbor.ada(), shop, DANGEROUS);

        assertThat(browser.get(harbor.boris(), changes(id, 2, ""))).hasStatus(404);
        assertThat(browser.get(harbor.boris(), changes(id, 1, "?since=7"))).hasStatus(404);
    }

    private static String changes(MigrationId id, int revision, String query) {
        return "migrations/" + id.number() + "/revisions/" + revision + "/changes" + query;
    }
}

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
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
            return RevisionComparison.of(archive.revision(migration, 1), archive.revision(migration, 2));
        });

        assertThat(comparison.scripts())
                .extracting(script -> script.name() + " " + script.way())
                .containsExactly("02.sql ADDED", "01.sql TRANSACTION");
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

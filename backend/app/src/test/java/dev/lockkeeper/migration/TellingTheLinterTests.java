package dev.lockkeeper.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.Cast;
import dev.lockkeeper.Cast.Crew;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.catalogue.DatabaseDetails;
import dev.lockkeeper.catalogue.DatabaseId;
import dev.lockkeeper.catalogue.Structure;
import dev.lockkeeper.catalogue.SurveyedIndex;
import dev.lockkeeper.catalogue.SurveyedTable;
import dev.lockkeeper.catalogue.Surveying;
import dev.lockkeeper.lint.Finding;
import dev.lockkeeper.lint.Heat;
import dev.lockkeeper.review.Reviewing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LockkeeperTest
class TellingTheLinterTests {

    private static final String CHECK =
            "ALTER TABLE orders ADD CONSTRAINT orders_note CHECK (note IS NOT NULL) NOT VALID;";
    private static final String VALIDATE = "ALTER TABLE orders VALIDATE CONSTRAINT orders_note;";
    private static final String NOT_NULL = "ALTER TABLE orders ALTER COLUMN note SET NOT NULL;";
    private static final String DDL = """
            CREATE TABLE public.orders (id bigint NOT NULL, note text, customer_id bigint,
              CONSTRAINT orders_note CHECK ((note IS NOT NULL)));
            CREATE INDEX orders_customer ON public.orders USING btree (customer_id);
            """;

    @Autowired
    Cast cast;

    @Autowired
    MigrationFixtures fixtures;

    @Autowired
    MigrationLifecycle lifecycle;

    @Autowired
    MigrationArchive archive;

    @Autowired
    Reassessing reassessing;

    @Autowired
    Reviewing reviewing;

    @Autowired
    Surveying surveying;

    @Autowired
    Clock clock;

    Crew harbor;
    DatabaseId shop;

    @BeforeEach
    void people() {
        harbor = cast.harbor();
        shop = fixtures.database(harbor);
    }

    @Test
    void what_was_done_on_a_database_is_known_to_the_next_migration_on_it_and_to_no_other() {
        assertThat(rules(draft(shop, NOT_NULL))).contains("set-not-null-scan");

        done(CHECK);
        done(VALIDATE);

        assertThat(rules(draft(shop, NOT_NULL))).doesNotContain("set-not-null-scan");
        assertThat(rules(draft(another(), NOT_NULL))).contains("set-not-null-scan");
    }

    @Test
    void what_is_not_done_is_not_known() {
        draft(shop, CHECK);
        fixtures.inReview(harbor.ada(), shop, VALIDATE);

        assertThat(rules(draft(shop, NOT_NULL))).contains("set-not-null-scan");
    }

    @Test
    void the_schema_of_the_snapshot_is_known() {
        survey(DDL, clock.instant(), List.of());

        assertThat(rules(draft(shop, NOT_NULL))).doesNotContain("set-not-null-scan");
        assertThat(rules(draft(shop, "CREATE INDEX CONCURRENTLY again ON orders (customer_id);")))
                .contains("duplicate-or-prefix-index");
    }

    @Test
    void how_often_an_index_is_used_is_known() {
        var drop = "DROP INDEX CONCURRENTLY orders_customer;";
        survey(DDL, clock.instant(), List.of(index(90_000L)));
        assertThat(rules(draft(shop, drop))).contains("drop-index-in-use");

        survey(DDL, clock.instant(), List.of(index(0L)));
        assertThat(rules(draft(shop, drop))).doesNotContain("drop-index-in-use");
    }

    @Test
    void what_was_done_before_the_schema_was_read_is_in_it_and_is_not_told_twice() {
        done("ALTER TABLE orders ADD COLUMN note text;");
        assertThat(around(draft(shop, NOT_NULL)).history()).hasSize(1);

        survey(DDL, clock.instant(), List.of());
        assertThat(around(draft(shop, NOT_NULL)).history()).isEmpty();

        done("ALTER TABLE orders ADD COLUMN more text;");
        assertThat(around(draft(shop, NOT_NULL)).history()).hasSize(1);
    }

    @Test
    void told_the_same_again_it_says_the_same_whatever_was_done_and_read_since() {
        survey(DDL, clock.instant().minus(Duration.ofHours(1)), List.of(index(90_000L)));
        done("ALTER TABLE orders ADD COLUMN more text;");
        var id = draft(shop, NOT_NULL + " DROP INDEX orders_customer;");
        var before = revision(id);

        done("ALTER TABLE orders DROP CONSTRAINT orders_note;");
        survey(null, clock.instant(), List.of());

        assertThat(Acting.as(harbor.vera(), () -> reassessing.repeat(before))).isEqualTo(before.assessment());
        assertThat(around(id).snapshot()).isNotNull();
        Acting.run(harbor.ada(), () -> reassessing.reassess(harbor.ada(), id));
        assertThat(rules(id)).contains("set-not-null-scan");
    }

    private void survey(@Nullable String ddl, Instant at, List<SurveyedIndex> indexes) {
        var orders = new SurveyedTable("public", "orders", 4_000_000, 1_000_000_000, Heat.HOT, null);
        Acting.run(
                harbor.ana(),
                () -> surveying.takeSnapshot(
                        harbor.ana(), shop, at, "test", List.of(orders), new Structure(ddl, indexes)));
    }

    private static SurveyedIndex index(long scans) {
        return new SurveyedIndex("public", "orders", "orders_customer", true, scans);
    }

    private DatabaseId another() {
        return Acting.as(
                harbor.ana(),
                () -> surveying.registerDatabase(harbor.ana(), new DatabaseDetails("billing", 18, false, null, "")));
    }

    private MigrationId draft(DatabaseId database, String sql) {
        return fixtures.draft(harbor.ada(), database, sql);
    }

    private void done(String sql) {
        var id = fixtures.inReview(harbor.ada(), shop, sql);
        for (var reviewer : List.of(harbor.boris(), harbor.cleo())) {
            if (status(id) == MigrationStatus.IN_REVIEW) {
                Acting.run(reviewer, () -> reviewing.approve(reviewer, id, 1, ""));
            }
        }
        Acting.run(harbor.ada(), () -> {
            lifecycle.started(id, clock.instant());
            lifecycle.ended(id, MigrationStatus.DONE, clock.instant());
        });
    }

    private MigrationStatus status(MigrationId id) {
        return Acting.as(harbor.vera(), () -> archive.get(id)).status();
    }

    private AssessmentInputs.Around around(MigrationId id) {
        return revision(id).assessed().inputs().known();
    }

    private List<String> rules(MigrationId id) {
        return revision(id).report().findings().stream().map(Finding::ruleId).toList();
    }

    private Revision revision(MigrationId id) {
        return Acting.as(harbor.vera(), () -> archive.revision(archive.get(id).revision()));
    }
}

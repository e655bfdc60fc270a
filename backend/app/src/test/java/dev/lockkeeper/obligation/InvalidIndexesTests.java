package dev.lockkeeper.obligation;

import static dev.lockkeeper.catalogue.CatalogueFixtures.NOON;
import static dev.lockkeeper.catalogue.CatalogueFixtures.aDatabase;
import static dev.lockkeeper.catalogue.CatalogueFixtures.aDomain;
import static dev.lockkeeper.catalogue.CatalogueFixtures.aTable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.lockkeeper.Cast;
import dev.lockkeeper.Cast.Crew;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.catalogue.DatabaseId;
import dev.lockkeeper.catalogue.Structure;
import dev.lockkeeper.catalogue.SurveyedIndex;
import dev.lockkeeper.catalogue.Surveying;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A shop whose billing tables are of a domain that Eli owns. */
@LockkeeperTest
class InvalidIndexesTests {

    private static final String TITLE =
            "Build the index invoice_due on billing.invoice anew, or drop it: it is not valid";

    @Autowired
    Cast cast;

    @Autowired
    Surveying surveying;

    @Autowired
    ObligationKeeping keeping;

    @Autowired
    Obligations obligations;

    @Autowired
    ObligationCourse course;

    Crew harbor;
    DatabaseId shop;

    @BeforeEach
    void a_shop() {
        harbor = cast.harbor();
        var payments = aDomain(surveying, harbor.ana(), "payments", harbor.eli().id());
        shop = aDatabase(surveying, harbor.ana(), "shop", payments);
    }

    @Test
    void one_that_is_not_valid_is_promised_once_by_who_owns_its_domain() {
        survey(NOON, index("billing", "invoice", "invoice_due", false), index("public", "orders", "orders_pk", true));
        survey(day(1), index("billing", "invoice", "invoice_due", false));

        assertThat(all())
                .extracting(
                        ObligationRow::title,
                        ObligationRow::ownerName,
                        ObligationRow::tableName,
                        ObligationRow::objectName,
                        ObligationRow::origin)
                .containsExactly(tuple(TITLE, "Eli", "billing.invoice", "invoice_due", Origin.SNAPSHOT));
        assertThat(all().get(0).dueOn()).isEqualTo(LocalDate.now().plusDays(3));
    }

    @Test
    void where_nobody_owns_the_domain_who_took_the_snapshot_owes_it() {
        var attic = aDatabase(surveying, harbor.ana(), "attic", null);
        survey(attic, NOON, index("public", "box", "box_label", false));

        assertThat(all()).extracting(ObligationRow::ownerName).containsExactly("Ana");
        assertThat(all()).extracting(ObligationRow::tableName).containsExactly("box");
    }

    @Test
    void a_later_snapshot_that_finds_it_valid_or_not_at_all_closes_it_and_says_so() {
        survey(
                NOON,
                index("billing", "invoice", "invoice_due", false),
                index("billing", "invoice", "invoice_no", false));
        survey(day(1), index("billing", "invoice", "invoice_due", true));

        assertThat(all()).extracting(ObligationRow::status).containsOnly(ObligationStatus.KEPT);
        assertThat(all().stream().map(this::evidence).toList())
                .containsExactlyInAnyOrder(
                        "The snapshot of 2026-03-02 finds invoice_due valid.",
                        "The snapshot of 2026-03-02 finds no invoice_no any more.");
    }

    @Test
    void among_more_than_five_hundred_repairs_each_is_promised_once_and_closed_when_it_is_done() {
        Acting.run(harbor.ana(), () -> java.util.stream.IntStream.range(0, 510)
                .forEach(n -> keeping.promise(harbor.ana(), repair("old_" + n))));
        survey(NOON, broken(510, index("billing", "invoice", "invoice_due", false)));
        survey(day(1), broken(510, index("billing", "invoice", "invoice_due", false)));
        assertThat(due()).hasSize(1);

        survey(day(2), broken(510, index("billing", "invoice", "invoice_due", true)));

        assertThat(due()).extracting(ObligationRow::status).containsExactly(ObligationStatus.KEPT);
    }

    private Promise repair(String index) {
        return new Promise(
                ObligationKind.REPAIR_INDEX,
                "Repair " + index,
                harbor.ana().id(),
                LocalDate.now(),
                null,
                new Work(shop.value(), "billing.invoice", index),
                Origin.SNAPSHOT);
    }

    private static SurveyedIndex[] broken(int many, SurveyedIndex besides) {
        return java.util.stream.Stream.concat(
                        java.util.stream.IntStream.range(0, many)
                                .mapToObj(n -> index("billing", "invoice", "old_" + n, false)),
                        java.util.stream.Stream.of(besides))
                .toArray(SurveyedIndex[]::new);
    }

    /** Eli owes nothing else. */
    private List<ObligationRow> due() {
        var elis = new ObligationQuery("all", null, harbor.eli().id().value(), null, null);
        return Acting.as(
                        harbor.ana(),
                        () -> obligations.soonestFirst(elis, harbor.ana().id(), null, 50))
                .items();
    }

    @Test
    void what_breaks_again_is_promised_again() {
        survey(NOON, index("billing", "invoice", "invoice_due", false));
        survey(day(1), index("billing", "invoice", "invoice_due", true));
        survey(day(2), index("billing", "invoice", "invoice_due", false));

        assertThat(all())
                .extracting(ObligationRow::status)
                .containsExactlyInAnyOrder(ObligationStatus.KEPT, ObligationStatus.OPEN);
    }

    @Test
    void an_older_snapshot_and_one_without_indexes_say_nothing() {
        survey(day(2), index("billing", "invoice", "invoice_due", false));
        survey(NOON, index("billing", "invoice", "invoice_due", true));
        survey(day(3));

        assertThat(all()).extracting(ObligationRow::status).containsExactly(ObligationStatus.OPEN);
    }

    @Test
    void what_a_migration_left_is_not_promised_twice_and_closed_by_a_snapshot_taken_after_it() {
        promised(Origin.MIGRATION, "billing.invoice_due");
        survey(NOON, index("billing", "invoice", "invoice_due", true));
        assertThat(all()).extracting(ObligationRow::status).containsExactly(ObligationStatus.OPEN);

        survey(Instant.now().plusMillis(-1), index("billing", "invoice", "invoice_due", false));
        assertThat(all()).hasSize(1);

        survey(Instant.now(), index("billing", "invoice", "invoice_due", true));
        assertThat(all()).extracting(ObligationRow::status).containsExactly(ObligationStatus.KEPT);
    }

    @Test
    void what_somebody_promised_by_hand_is_left_to_them() {
        promised(Origin.HAND, "invoice_due");

        survey(NOON, index("billing", "invoice", "invoice_due", false));
        survey(day(1), index("billing", "invoice", "invoice_due", true));

        assertThat(all()).extracting(ObligationRow::status).containsExactly(ObligationStatus.OPEN);
    }

    @Test
    void another_database_and_another_tenant_are_left_alone() {
        var quarry = cast.quarry();
        var theirs = aDatabase(surveying, quarry.ana(), "shop", null);
        survey(quarry.ana(), theirs, NOON, index("billing", "invoice", "invoice_due", false));
        survey(NOON, index("billing", "invoice", "invoice_due", false));
        var copy = aDatabase(surveying, harbor.ana(), "copy", null);

        survey(copy, day(1), index("billing", "invoice", "invoice_due", true));

        assertThat(all()).extracting(ObligationRow::status).containsExactly(ObligationStatus.OPEN);
        assertThat(all(quarry.ana())).extracting(ObligationRow::status).containsExactly(ObligationStatus.OPEN);
    }

    private void promised(Origin origin, String index) {
        var work = new Work(shop.value(), "billing.invoice", index);
        var promise = new Promise(
                ObligationKind.REPAIR_INDEX, "Mend it", harbor.ada().id(), LocalDate.now(), null, work, origin);
        Acting.run(harbor.ada(), () -> keeping.promise(harbor.ada(), promise));
    }

    private static Instant day(int after) {
        return NOON.plus(Duration.ofDays(after));
    }

    private static SurveyedIndex index(String schema, String table, String name, boolean valid) {
        return new SurveyedIndex(schema, table, name, valid, null);
    }

    private void survey(Instant at, SurveyedIndex... indexes) {
        survey(shop, at, indexes);
    }

    private void survey(DatabaseId database, Instant at, SurveyedIndex... indexes) {
        survey(harbor.ana(), database, at, indexes);
    }

    private void survey(CurrentMember admin, DatabaseId database, Instant at, SurveyedIndex... indexes) {
        var tables = List.of(aTable("billing", "invoice", 10, null));
        Acting.run(
                admin,
                () -> surveying.takeSnapshot(
                        admin, database, at, "CSV", tables, new Structure(null, List.of(indexes))));
    }

    private List<ObligationRow> all() {
        return all(harbor.ana());
    }

    private List<ObligationRow> all(CurrentMember who) {
        return Acting.as(
                        who,
                        () -> obligations.soonestFirst(
                                new ObligationQuery("all", null, null, null, null), who.id(), null, 50))
                .items();
    }

    private String evidence(ObligationRow row) {
        var steps = Acting.as(harbor.ana(), () -> course.of(new ObligationId(row.id())));
        return steps.stream()
                .map(ObligationTransition::reason)
                .filter(reason -> !reason.isEmpty())
                .findFirst()
                .orElse("");
    }
}

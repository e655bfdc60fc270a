package dev.lockkeeper.obligation;

import static dev.lockkeeper.catalogue.CatalogueFixtures.NOON;
import static dev.lockkeeper.catalogue.CatalogueFixtures.aDatabase;
import static dev.lockkeeper.catalogue.CatalogueFixtures.aDomain;
import static dev.lockkeeper.catalogue.CatalogueFixtures.aSnapshot;
import static dev.lockkeeper.catalogue.CatalogueFixtures.aTable;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.Cast;
import dev.lockkeeper.Cast.Crew;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.Members;
import dev.lockkeeper.catalogue.DatabaseId;
import dev.lockkeeper.catalogue.Surveying;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Eli owns the domain of payments, Boris and Cleo that of orders; the shop's tables are of orders but for what bills. */
@LockkeeperTest
class LeadingTests {

    @Autowired
    Cast cast;

    @Autowired
    Surveying surveying;

    @Autowired
    ObligationKeeping keeping;

    @Autowired
    DueSoon due;

    @Autowired
    Members members;

    @Autowired
    ObligationTerms terms;

    @Autowired
    Browser browser;

    Crew harbor;
    DatabaseId shop;

    @BeforeEach
    void two_domains() {
        harbor = cast.harbor();
        var payments = aDomain(surveying, harbor.ana(), "payments", harbor.eli().id());
        var orders = aDomain(
                surveying,
                harbor.ana(),
                "orders",
                harbor.boris().id(),
                harbor.cleo().id());
        shop = aDatabase(surveying, harbor.ana(), "shop", orders);
        aSnapshot(
                surveying,
                harbor.ana(),
                shop,
                NOON,
                aTable("billing", "invoice", 10, payments),
                aTable("public", "orders", 10, null));
    }

    @Test
    void what_is_late_on_a_table_reaches_the_owners_of_its_domain_and_nobody_else() {
        late(harbor.ada(), "Repair invoices", shop.value(), "billing.invoice");
        late(harbor.ada(), "Repair orders", shop.value(), "orders");

        assertThat(led(harbor.eli())).containsExactly("Repair invoices");
        assertThat(led(harbor.boris())).containsExactly("Repair orders");
        assertThat(led(harbor.cleo())).containsExactly("Repair orders");
        assertThat(led(harbor.ana())).isEmpty();
        assertThat(led(harbor.ada())).isEmpty();
    }

    @Test
    void a_table_that_no_snapshot_knows_is_led_by_the_databases_domain() {
        late(harbor.ada(), "Drop the view", shop.value(), "app.gone");
        late(harbor.ada(), "Look at the whole", shop.value(), "");

        assertThat(led(harbor.boris())).containsExactly("Drop the view", "Look at the whole");
        assertThat(led(harbor.eli())).isEmpty();
    }

    @Test
    void what_no_domains_owner_leads_reaches_the_admins() {
        var nobodys = aDatabase(surveying, harbor.ana(), "attic", null);
        late(harbor.ada(), "No database", null, "billing.invoice");
        late(harbor.ada(), "No domain", nobodys.value(), "invoice");
        late(harbor.eli(), "The owner's own", shop.value(), "billing.invoice");

        assertThat(led(harbor.ana())).containsExactly("No database", "No domain", "The owner's own");
        assertThat(led(harbor.olga())).hasSize(3);
        assertThat(led(harbor.eli())).isEmpty();
        assertThat(led(harbor.boris())).isEmpty();
    }

    @Test
    void a_domain_of_two_owners_is_led_by_the_other_one() {
        late(harbor.boris(), "Boris owes this", shop.value(), "orders");

        assertThat(led(harbor.cleo())).containsExactly("Boris owes this");
        assertThat(led(harbor.ana())).isEmpty();
    }

    @Test
    void another_tenants_promises_reach_nobody_here() {
        var quarry = cast.quarry();
        Acting.run(quarry.ada(), () -> keeping.promise(quarry.ada(), promise(quarry.ada(), "Theirs", null, "")));

        assertThat(led(harbor.ana())).isEmpty();
        assertThat(led(quarry.ana())).containsExactly("Theirs");
    }

    @Test
    void a_lead_reads_it_on_my_work_and_all_of_it_page_by_page() {
        late(harbor.ada(), "Repair invoices", shop.value(), "billing.invoice");
        for (int n = 0; n < 21; n++) {
            late(harbor.ada(), "Repair orders %02d".formatted(n), shop.value(), "orders");
        }

        assertThat(browser.get(harbor.eli(), "work"))
                .bodyText()
                .contains("Left lying by others", "Repair invoices", "/obligations?show=led\"")
                .doesNotContain("Repair orders");
        assertThat(browser.get(harbor.boris(), "work"))
                .bodyText()
                .contains("Repair orders 09")
                .doesNotContain("Repair invoices", "Repair orders 10");
        assertThat(browser.get(harbor.ada(), "work")).bodyText().doesNotContain("Left lying by others");
        assertThat(browser.get(harbor.ana(), "work")).bodyText().doesNotContain("Left lying by others");
        var all = text(harbor.boris(), "obligations?show=led");
        assertThat(all).contains("Repair orders 00", "Repair orders 19").doesNotContain("Repair invoices");
        var next = all.replaceAll("(?s).*after=([^&\"]+).*", "$1");
        assertThat(text(harbor.boris(), "obligations?show=led&after=" + next))
                .contains("Repair orders 20")
                .doesNotContain("Repair orders 19");
        assertThat(browser.get(harbor.ada(), "obligations?show=led"))
                .bodyText()
                .contains("Nobody has left anything lying");
    }

    @Test
    void what_is_late_for_less_than_the_terms_say_stays_with_its_owner() {
        Acting.run(harbor.ana(), () -> terms.change(harbor.ana(), new ObligationSettings(Map.of(), true, 30, 21, 0)));
        late(harbor.ada(), "Repair invoices", shop.value(), "billing.invoice");

        assertThat(led(harbor.eli())).isEmpty();
        assertThat(browser.get(harbor.eli(), "work")).bodyText().doesNotContain("Repair invoices");
    }

    private String text(CurrentMember who, String path) {
        return new String(browser.get(who, path).exchange().getResponse().getContentAsByteArray());
    }

    private void late(CurrentMember owner, String title, @Nullable UUID database, String table) {
        Acting.run(harbor.ada(), () -> keeping.promise(harbor.ada(), promise(owner, title, database, table)));
    }

    private static Promise promise(CurrentMember owner, String title, @Nullable UUID database, String table) {
        return new Promise(
                ObligationKind.OTHER,
                title,
                owner.id(),
                LocalDate.now().minusDays(20),
                null,
                new Work(database, table, ""),
                Origin.HAND);
    }

    private List<String> led(CurrentMember who) {
        return Acting.as(who, () -> due.of(members.get(who.id()))).led().stream()
                .map(ObligationRow::title)
                .toList();
    }
}

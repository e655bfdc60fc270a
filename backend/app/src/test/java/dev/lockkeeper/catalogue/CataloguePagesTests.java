package dev.lockkeeper.catalogue;

import static dev.lockkeeper.catalogue.CatalogueFixtures.aDatabase;
import static dev.lockkeeper.catalogue.CatalogueFixtures.aDomain;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CataloguePagesTests extends CatalogueTest {

    @Test
    void the_empty_catalogue_says_what_to_do_first() {
        assertThat(browser.get(harbor.ana(), "catalogue"))
                .hasStatusOk()
                .bodyText()
                .contains("No database is registered yet", "Register a database");
    }

    @Test
    void viewers_see_the_catalogue_without_its_buttons() {
        aDomain(surveying, harbor.ana(), "payments", harbor.boris().id());
        aDatabase(surveying, harbor.ana(), "shop", null);

        assertThat(browser.get(harbor.vera(), "catalogue"))
                .hasStatusOk()
                .bodyText()
                .contains("payments", "Boris", "shop")
                .doesNotContain("No database is registered yet", "No domain yet")
                .doesNotContain("Register a database", "/edit");
    }

    @Test
    void what_is_anothers_is_not_there() {
        var quarry = cast.quarry();
        var domain = aDomain(surveying, quarry.ana(), "payments");
        var database = aDatabase(surveying, quarry.ana(), "shop", null);
        for (var address : new String[] {
            "catalogue/databases/" + database,
            "catalogue/databases/" + database + "/edit",
            "catalogue/databases/" + database + "/snapshots/new",
            "catalogue/domains/" + domain + "/edit",
            "catalogue/databases/nonsense",
            "catalogue/environments/" + database + "/edit"
        }) {
            assertThat(browser.get(harbor.ana(), address)).as(address).hasStatus(404);
        }
        assertThat(change("catalogue/databases/" + database, "0")).hasStatus(404);
        assertThat(paste(database, "public,orders,1,1,HOT,")).hasStatus(404);
    }
}

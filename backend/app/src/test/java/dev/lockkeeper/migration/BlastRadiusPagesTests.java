package dev.lockkeeper.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.Cast;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.catalogue.CatalogueFixtures;
import dev.lockkeeper.catalogue.SurveyedTable;
import dev.lockkeeper.catalogue.Surveying;
import dev.lockkeeper.lint.Heat;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LockkeeperTest
class BlastRadiusPagesTests {

    @Autowired
    Cast cast;

    @Autowired
    MigrationFixtures fixtures;

    @Autowired
    Surveying surveying;

    @Autowired
    Browser browser;

    @Test
    void each_table_stands_with_its_size_its_owner_and_what_else_is_in_flight_on_it() {
        var harbor = cast.harbor();
        var shop = fixtures.database(harbor);
        var sales = CatalogueFixtures.aDomain(surveying, harbor.ana(), "Sales");
        CatalogueFixtures.aSnapshot(
                surveying,
                harbor.ana(),
                shop,
                CatalogueFixtures.NOON,
                new SurveyedTable("public", "orders", 4_200_000, 3L << 30, Heat.HOT, sales),
                new SurveyedTable("public", "buyer", 17, 8_192, Heat.NORMAL, null));
        var other = fixtures.inReview(harbor.eli(), shop, "ALTER TABLE orders ADD COLUMN state text;");
        var id = fixtures.inReview(harbor.ada(), shop, """
                ALTER TABLE orders ADD COLUMN note text;
                ALTER TABLE buyer ADD COLUMN note text;
                ALTER TABLE elsewhere ADD COLUMN note text;
                """);

        var page = browser.text(harbor.vera(), "migrations/" + id.number());

        assertThat(of("orders", page))
                .contains("4,200,000 rows, 3", "busy", "of Sales", "also in flight:", "M-" + other.number());
        assertThat(of("buyer", page))
                .contains("17 rows, 8", "nothing else in flight")
                .doesNotContain("of Sales", "busy");
        assertThat(of("elsewhere", page)).contains("not in the catalogue", "nothing else in flight");
    }

    /** What the blast radius says of that table, without the markup. */
    private static String of(String table, String page) {
        var blast = page.substring(page.indexOf("id=\"blast\""));
        var items = blast.substring(0, blast.indexOf("</section>")).split("<li");
        return Arrays.stream(items)
                .map(item -> item.replaceAll("<[^>]*>", ""))
                .filter(item -> item.contains(table))
                .findFirst()
                .orElseThrow();
    }
}

package dev.lockkeeper.decision;

import static dev.lockkeeper.catalogue.CatalogueFixtures.NOON;
import static dev.lockkeeper.catalogue.CatalogueFixtures.aDatabase;
import static dev.lockkeeper.catalogue.CatalogueFixtures.aDomain;
import static dev.lockkeeper.catalogue.CatalogueFixtures.aSnapshot;
import static dev.lockkeeper.catalogue.CatalogueFixtures.aTable;
import static dev.lockkeeper.decision.DecisionFixtures.aProposal;
import static dev.lockkeeper.decision.DecisionFixtures.anAcceptedOne;
import static dev.lockkeeper.decision.DecisionFixtures.content;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.catalogue.DatabaseId;
import dev.lockkeeper.lint.TableName;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoveringTablesTests extends RecordingTest {

    @Test
    void a_decision_covers_the_tables_it_names_or_else_its_domains() {
        var payments = aDomain(surveying, harbor.ana(), "payments");
        var shop = aDatabase(surveying, harbor.ana(), "shop", null);
        aSnapshot(
                surveying,
                harbor.ana(),
                shop,
                NOON,
                aTable("billing", "invoice", 5, payments),
                aTable("public", "ledger", 5, payments));
        accepted("Everything", List.of(), "*");
        accepted("Billing by name", List.of(payments), "billing.*");
        accepted("Payments by domain", List.of(payments));
        accepted("Nowhere in particular", List.of());
        aProposal(recording, harbor.ada(), content("Only proposed", "*"));

        assertThat(covering(shop, new TableName("billing", "invoice")))
                .containsExactly("Everything", "Billing by name", "Payments by domain");
        assertThat(covering(shop, TableName.of("ledger"))).containsExactly("Everything", "Payments by domain");
        assertThat(covering(shop, TableName.of("orders"))).containsExactly("Everything");
        assertThat(covering(shop)).isEmpty();
    }

    @Test
    void a_revision_changes_what_is_covered() {
        var shop = aDatabase(surveying, harbor.ana(), "shop", null);
        var id = accepted("Orders only", List.of(), "orders");
        revise(harbor.boris(), id, 1, content("Orders only", "customers"), "Wrong table");

        assertThat(covering(shop, TableName.of("orders"))).isEmpty();
        assertThat(covering(shop, TableName.of("customers"))).containsExactly("Orders only");
    }

    private DecisionId accepted(String title, List<dev.lockkeeper.catalogue.DomainId> domains, String... tables) {
        return anAcceptedOne(
                recording,
                harbor.ada(),
                harbor.boris(),
                content(title, "More disk.", null, domains, List.of(), tables));
    }

    private List<String> covering(DatabaseId database, TableName... tables) {
        return Acting.as(harbor.ada(), () -> decisions.covering(database, List.of(tables))).stream()
                .map(DecisionRow::title)
                .toList();
    }
}

package dev.lockkeeper.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.lockkeeper.obligation.ObligationKind;
import dev.lockkeeper.obligation.ObligationRow;
import org.junit.jupiter.api.Test;

/** Whether a column that only the application fills takes an older one's place, people say. */
class OfferingContractsTests extends LeavingWorkTest {

    private static final String OFFER = "It has added a column to orders.";
    private static final String WIDER =
            "SET lock_timeout = '3s';\nALTER TABLE orders ADD COLUMN total_cents bigint, ADD COLUMN note text;";

    @Test
    void one_click_promises_it_and_a_later_migration_offers_to_close_it() {
        var id = propose(harbor.ada(), WIDER);
        assertThat(page(id)).doesNotContain(OFFER);
        end(id, MigrationStatus.DONE);
        assertThat(page(id)).containsOnlyOnce(OFFER);
        assertThat(promised(id)).isEmpty();

        promise(id, "orders", " total ");

        assertThat(promised(id))
                .extracting(
                        ObligationRow::kind,
                        ObligationRow::title,
                        ObligationRow::ownerName,
                        ObligationRow::dueOn,
                        ObligationRow::tableName,
                        ObligationRow::objectName)
                .containsExactly(tuple(
                        ObligationKind.CONTRACT,
                        "Drop total of orders, once nothing reads or writes it",
                        "Ada",
                        today().plusDays(60),
                        "orders",
                        "total"));
        assertThat(page(id)).doesNotContain(OFFER);
        assertThat(page(propose(harbor.eli(), "ALTER TABLE orders DROP COLUMN total;")))
                .contains("Does what was promised", "Drop total of orders");
    }

    @Test
    void without_a_name_it_is_promised_of_the_table() {
        var id = propose(harbor.ada(), WIDER);
        end(id, MigrationStatus.DONE);

        promise(id, "orders", "");

        assertThat(promised(id))
                .extracting(ObligationRow::title, ObligationRow::objectName)
                .containsExactly(tuple("Drop the older column of orders, once nothing reads or writes it", ""));
    }

    @Test
    void what_is_promised_already_and_what_is_new_altogether_is_not_offered() {
        var copied = propose(
                harbor.ada(),
                "ALTER TABLE orders ADD COLUMN total_cents bigint; UPDATE orders SET total_cents = total * 100;");
        end(copied, MigrationStatus.DONE);
        var fresh = propose(
                harbor.ada(), "CREATE TABLE crate (id bigint PRIMARY KEY); ALTER TABLE crate ADD COLUMN n int;");
        end(fresh, MigrationStatus.DONE);

        assertThat(promised(copied)).extracting(ObligationRow::kind).contains(ObligationKind.CONTRACT);
        assertThat(page(copied)).doesNotContain(OFFER);
        assertThat(page(fresh)).doesNotContain("It has added a column");
    }

    @Test
    void nobody_promises_of_another_table_or_of_what_has_not_run_or_as_a_viewer() {
        var id = propose(harbor.ada(), WIDER);
        assertThat(status(id, "orders", "")).isEqualTo(404);
        end(id, MigrationStatus.DONE);

        assertThat(status(id, "lines", "")).isEqualTo(404);
        assertThat(status(id, "orders", "x".repeat(64))).isEqualTo(409);
        assertThat(browser.post(harbor.vera(), "migrations/" + id.number() + "/contracts")
                        .param("table", "orders"))
                .hasStatus(403);
        assertThat(browser.get(harbor.vera(), "migrations/" + id.number() + "/obligations"))
                .bodyText()
                .doesNotContain(OFFER);
        assertThat(browser.post(cast.quarry().ada(), "migrations/" + id.number() + "/contracts")
                        .param("table", "orders"))
                .hasStatus(404);
        assertThat(promised(id)).isEmpty();
    }

    private void promise(MigrationId id, String table, String column) {
        assertThat(status(id, table, column)).isEqualTo(302);
    }

    private int status(MigrationId id, String table, String column) {
        return browser.post(harbor.eli(), "migrations/" + id.number() + "/contracts")
                .param("table", table)
                .param("column", column)
                .exchange()
                .getResponse()
                .getStatus();
    }
}

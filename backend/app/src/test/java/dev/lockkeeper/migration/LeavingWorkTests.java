package dev.lockkeeper.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.obligation.ObligationId;
import dev.lockkeeper.obligation.ObligationKind;
import dev.lockkeeper.obligation.ObligationRow;
import dev.lockkeeper.obligation.ObligationStatus;
import dev.lockkeeper.obligation.Subject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

class LeavingWorkTests extends LeavingWorkTest {

    private static final String ADD = "SET lock_timeout = '3s';\n"
            + "ALTER TABLE orders ADD CONSTRAINT total_positive CHECK (total > 0) NOT VALID;";
    private static final String VALIDATE = "ALTER TABLE orders VALIDATE CONSTRAINT total_positive;";

    @Test
    void what_it_will_leave_is_said_before_it_runs_and_promised_when_it_is_done() {
        var id = propose(harbor.ada(), ADD);

        assertThat(browser.get(harbor.vera(), "migrations/" + id.number() + "/obligations"))
                .hasStatusOk()
                .bodyText()
                .contains("This will leave open", "Validate total_positive on orders", "01.sql, line 2");
        assertThat(promised(id)).isEmpty();

        end(id, MigrationStatus.DONE);

        assertThat(promised(id))
                .extracting(
                        ObligationRow::kind,
                        ObligationRow::ownerName,
                        ObligationRow::dueOn,
                        ObligationRow::tableName,
                        ObligationRow::objectName)
                .containsExactly(tuple(
                        ObligationKind.VALIDATE_CONSTRAINT, "Ada", today().plusDays(7), "orders", "total_positive"));
        assertThat(browser.get(harbor.vera(), "migrations/" + id.number() + "/obligations"))
                .bodyText()
                .contains("Promised", "Validate total_positive on orders")
                .doesNotContain("This will leave open");
    }

    @Test
    void an_agents_leavings_are_its_owners() {
        var id = propose(harbor.agent(), ADD);
        end(id, MigrationStatus.DONE);

        assertThat(promised(id)).extracting(ObligationRow::ownerName).containsExactly("Ada");
    }

    @Test
    void said_twice_it_is_promised_once() {
        var id = propose(harbor.ada(), ADD);
        end(id, MigrationStatus.DONE);
        var moved = new MigrationMoved(
                id, summary(id).uuid(), harbor.ada().id(), MigrationStatus.EXECUTING, MigrationStatus.DONE, "");

        Acting.run(harbor.ada(), () -> leaving.on(moved));

        assertThat(promised(id)).hasSize(1);
    }

    @Test
    void what_did_not_run_leaves_nothing_but_the_index_whose_build_failed() {
        var index = new MigrationScript(
                "02.sql", Direction.UP, false, "CREATE INDEX CONCURRENTLY orders_day ON orders (day);");
        var id = Acting.as(harbor.ada(), () -> {
            var scripts = List.of(MigrationFixtures.up("01.sql", ADD), index);
            var opened = lifecycle.open(harbor.ada(), MigrationFixtures.proposal(yard.database(), scripts));
            lifecycle.submit(harbor.ada(), opened);
            return opened;
        });
        end(id, MigrationStatus.FAILED);

        assertThat(promised(id))
                .extracting(ObligationRow::kind, ObligationRow::objectName)
                .containsExactly(tuple(ObligationKind.REPAIR_INDEX, "orders_day"));
    }

    @Test
    void what_failed_in_a_later_script_leaves_what_the_earlier_ones_began() {
        var index = new MigrationScript(
                "03.sql", Direction.UP, false, "CREATE INDEX CONCURRENTLY orders_day ON orders (day);");
        var id = Acting.as(harbor.ada(), () -> {
            var scripts = List.of(MigrationFixtures.up("01.sql", ADD), MigrationFixtures.up("02.sql", VALIDATE), index);
            var opened = lifecycle.open(harbor.ada(), MigrationFixtures.proposal(yard.database(), scripts));
            lifecycle.submit(harbor.ada(), opened);
            return opened;
        });
        Acting.run(harbor.ada(), () -> {
            lifecycle.started(id, clock.instant());
            lifecycle.ended(id, MigrationStatus.FAILED, clock.instant(), "02.sql");
        });

        assertThat(promised(id))
                .as("as if the second had never been written, and the third has not begun")
                .extracting(ObligationRow::kind, ObligationRow::objectName)
                .containsExactly(tuple(ObligationKind.VALIDATE_CONSTRAINT, "total_positive"));
        assertThat(page(propose(harbor.eli(), VALIDATE))).contains("Does what was promised");
    }

    @Test
    void a_new_table_in_an_old_ones_place_is_promised_and_offered_to_be_closed() {
        var expand = propose(harbor.ada(), """
                CREATE TABLE orders_v2 (id bigint PRIMARY KEY);
                CREATE FUNCTION write_order() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                  INSERT INTO orders_v2 (id) VALUES (NEW.id); RETURN NEW;
                END $$;
                CREATE TRIGGER orders_copy AFTER INSERT ON orders FOR EACH ROW EXECUTE FUNCTION write_order();
                INSERT INTO orders_v2 SELECT id FROM orders WHERE id < 1000;
                """);
        end(expand, MigrationStatus.DONE);
        assertThat(promised(expand))
                .extracting(ObligationRow::kind, ObligationRow::tableName, ObligationRow::title)
                .containsExactlyInAnyOrder(
                        tuple(ObligationKind.CONTRACT, "orders", "Drop orders, now that another table takes its place"),
                        tuple(ObligationKind.FINISH_BACKFILL, "orders_v2", "Fill orders_v2 with all rows of orders"),
                        tuple(
                                ObligationKind.REMOVE_DUAL_WRITE,
                                "orders",
                                "Remove the dual write orders_copy on orders"));

        assertThat(page(propose(harbor.eli(), "INSERT INTO orders_v2 SELECT id FROM orders;")))
                .contains("Fill orders_v2 with all rows of orders")
                .doesNotContain("Drop orders, now");
        assertThat(page(propose(harbor.eli(), "DROP TABLE orders;")))
                .contains("Drop orders, now that another table takes its place", "Remove the dual write orders_copy");
    }

    @Test
    void a_view_under_an_old_name_and_a_copied_column_are_promised_and_offered_to_be_closed() {
        var rename = propose(
                harbor.ada(),
                "ALTER TABLE orders RENAME TO purchases;\nCREATE VIEW orders AS SELECT * FROM purchases;");
        end(rename, MigrationStatus.DONE);
        var copy = propose(
                harbor.ada(),
                "ALTER TABLE lines ADD COLUMN status text;\nUPDATE lines SET status = lower(state) WHERE id < 9;");
        end(copy, MigrationStatus.DONE);

        assertThat(promised(rename)).extracting(ObligationRow::kind).containsExactly(ObligationKind.DROP_COMPATIBILITY);
        assertThat(promised(copy))
                .extracting(ObligationRow::kind)
                .containsExactlyInAnyOrder(ObligationKind.CONTRACT, ObligationKind.FINISH_BACKFILL);
        assertThat(page(propose(harbor.eli(), "DROP VIEW orders;"))).contains("Drop the view orders");
        assertThat(page(propose(harbor.eli(), "ALTER TABLE lines DROP COLUMN state;")))
                .contains("Drop state of lines");
        assertThat(page(propose(harbor.eli(), "ALTER TABLE lines ALTER COLUMN status SET NOT NULL;")))
                .contains("Fill status in every row of lines");
    }

    @Test
    void a_later_migration_offers_to_close_what_it_did_and_never_does_so_by_itself() {
        var first = propose(harbor.ada(), ADD);
        end(first, MigrationStatus.DONE);
        var later = propose(harbor.eli(), VALIDATE);
        assertThat(page(later)).contains("Does what was promised", first.toString(), "Once it is done");
        assertThatThrownBy(() -> settle(harbor.eli(), later, promise(first))).hasMessage("leaving.not-done");

        end(later, MigrationStatus.DONE);
        assertThat(promised(first)).extracting(ObligationRow::status).containsExactly(ObligationStatus.OPEN);
        assertThat(page(later)).contains("Close it with " + later);
        var address = "migrations/" + later.number() + "/obligations";
        var promise = promise(first).toString();
        assertThat(browser.post(harbor.vera(), address).param("obligation", promise))
                .hasStatus(403);
        assertThat(browser.post(harbor.eli(), address).param("obligation", promise))
                .hasStatus3xxRedirection();

        assertThat(promised(first)).extracting(ObligationRow::status).containsExactly(ObligationStatus.KEPT);
        assertThat(browser.get(harbor.vera(), "obligations/" + promise(first)))
                .bodyText()
                .contains("Eli said that it is done", later.toString());
    }

    @Test
    void it_closes_nothing_that_it_does_not_do() {
        var first = propose(harbor.ada(), ADD);
        end(first, MigrationStatus.DONE);
        var other = propose(harbor.ada(), "ALTER TABLE orders VALIDATE CONSTRAINT another;");
        end(other, MigrationStatus.DONE);

        assertThat(page(other)).doesNotContain("Does what was promised");
        assertThatThrownBy(() -> settle(harbor.ada(), other, promise(first))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> settle(harbor.vera(), other, promise(first)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void the_same_names_in_another_tenant_are_left_alone() {
        var quarry = cast.quarry();
        var theirs = shipyard.of(quarry);
        var first = fixtures.inReview(quarry.ada(), theirs.database(), ADD);
        end(quarry.ada(), first, MigrationStatus.DONE);
        var promise = Acting.as(quarry.ada(), () -> obligations.about(Subject.migration(first.number())))
                .get(0);
        var ours = propose(harbor.ada(), VALIDATE);
        end(ours, MigrationStatus.DONE);

        assertThat(page(ours)).doesNotContain("Does what was promised");
        assertThatThrownBy(() -> settle(harbor.ada(), ours, new ObligationId(promise.id())))
                .isInstanceOf(NotFound.class);
    }
}

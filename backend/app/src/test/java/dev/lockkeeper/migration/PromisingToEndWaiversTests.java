package dev.lockkeeper.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.obligation.ObligationKeeping;
import dev.lockkeeper.obligation.ObligationKind;
import dev.lockkeeper.obligation.ObligationRow;
import dev.lockkeeper.obligation.ObligationStatus;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class PromisingToEndWaiversTests extends LeavingWorkTest {

    private static final String TWO =
            "ALTER TABLE orders DROP COLUMN legacy_state;\nALTER TABLE orders DROP COLUMN legacy_note;";

    @Autowired
    Waiving waiving;

    @Autowired
    ObligationKeeping keeping;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void a_waiver_with_an_end_is_a_promise_until_its_migration_is_given_up() {
        var id = propose(harbor.ada(), "ALTER TABLE orders DROP COLUMN legacy_state;");
        var until = today().plusDays(90);
        waive(id, 1, until);
        assertThat(promised(id))
                .extracting(
                        ObligationRow::kind, ObligationRow::dueOn, ObligationRow::ownerName, ObligationRow::objectName)
                .containsExactly(tuple(ObligationKind.END_WAIVER, until, "Ada", "drop-column"));

        Acting.run(harbor.ada(), () -> lifecycle.withdraw(harbor.ada(), id, "Not needed"));

        assertThat(promised(id)).extracting(ObligationRow::status).containsExactly(ObligationStatus.DROPPED);
    }

    @Test
    void one_that_is_taken_back_ends_its_own_promise_and_no_other() {
        var id = propose(harbor.ada(), TWO);
        waive(id, 1, today().plusDays(30));
        waive(id, 2, today().plusDays(90));
        assertThat(promised(id))
                .extracting(ObligationRow::dueOn)
                .containsExactly(today().plusDays(30), today().plusDays(90));

        revoke(id, 0);

        assertThat(promised(id))
                .extracting(ObligationRow::status)
                .containsExactly(ObligationStatus.KEPT, ObligationStatus.OPEN);
    }

    @Test
    void one_promise_for_two_of_the_same_day_ends_with_the_second() {
        var id = propose(harbor.ada(), TWO);
        waive(id, 1, today().plusDays(30));
        waive(id, 2, today().plusDays(30));
        assertThat(promised(id)).hasSize(1);

        revoke(id, 0);
        assertThat(promised(id)).extracting(ObligationRow::status).containsExactly(ObligationStatus.OPEN);

        revoke(id, 1);
        assertThat(promised(id)).extracting(ObligationRow::status).containsExactly(ObligationStatus.KEPT);
    }

    @Test
    void what_was_promised_before_each_had_its_own_ends_with_the_last_of_them() {
        var id = propose(harbor.ada(), TWO);
        waive(id, 1, today().plusDays(30));
        waive(id, 2, today().plusDays(30));
        earlier().forget(harbor.ada().tenant(), "waiver", "obligation_id");

        earlier().fill(harbor.ada().tenant(), "V202611220626__migration_waiver_promise_fill");

        revoke(id, 0);
        revoke(id, 1);
        assertThat(promised(id)).extracting(ObligationRow::status).containsExactly(ObligationStatus.KEPT);
    }

    @Test
    void one_that_somebody_has_closed_already_is_left_as_it_is() {
        var id = propose(harbor.ada(), TWO);
        waive(id, 1, today().plusDays(30));
        Acting.run(harbor.ada(), () -> keeping.drop(harbor.ada(), promise(id), "Forget it."));

        revoke(id, 0);

        assertThat(promised(id)).extracting(ObligationRow::status).containsExactly(ObligationStatus.DROPPED);
    }

    @Test
    void a_waiver_in_a_script_is_promised_when_that_has_run() {
        var until = today().plusDays(30);
        var id = propose(
                harbor.ada(),
                "SET lock_timeout = '3s';\n-- lockkeeper:allow drop-column until " + until + " nobody reads it\n"
                        + "ALTER TABLE orders DROP COLUMN legacy_state;");
        assertThat(promised(id)).isEmpty();

        end(id, MigrationStatus.DONE);

        assertThat(promised(id))
                .extracting(ObligationRow::kind, ObligationRow::dueOn, ObligationRow::objectName)
                .containsExactly(tuple(ObligationKind.END_WAIVER, until, "drop-column"));
    }

    private void waive(MigrationId id, int statement, LocalDate until) {
        assertThat(browser.post(harbor.boris(), "migrations/" + id.number() + "/waivers")
                        .param("script", "01.sql")
                        .param("statement", Integer.toString(statement))
                        .param("rule", "drop-column")
                        .param("reason", "Nobody reads it.")
                        .param("until", until.toString()))
                .hasStatus3xxRedirection();
    }

    /** @param index in the order in which they were given */
    private void revoke(MigrationId id, int index) {
        var given = Acting.as(
                harbor.vera(), () -> waiving.of(archive.get(id).uuid()).get(index));
        Acting.run(harbor.boris(), () -> waiving.revoke(harbor.boris(), id, given.id()));
    }

    private EarlierRows earlier() {
        return new EarlierRows(jdbc, transactions);
    }
}

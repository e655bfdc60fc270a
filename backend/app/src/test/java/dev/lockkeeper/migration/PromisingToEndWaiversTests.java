package dev.lockkeeper.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.obligation.ObligationKind;
import dev.lockkeeper.obligation.ObligationRow;
import dev.lockkeeper.obligation.ObligationStatus;
import org.junit.jupiter.api.Test;

class PromisingToEndWaiversTests extends LeavingWorkTest {

    @Test
    void a_waiver_with_an_end_is_a_promise_until_it_is_taken_back() {
        var id = propose(harbor.ada(), "ALTER TABLE orders DROP COLUMN legacy_state;");
        var until = today().plusDays(90);
        assertThat(browser.post(harbor.boris(), "migrations/" + id.number() + "/waivers")
                        .param("script", "01.sql")
                        .param("statement", "1")
                        .param("rule", "drop-column")
                        .param("reason", "Nobody reads it.")
                        .param("until", until.toString()))
                .hasStatus3xxRedirection();
        assertThat(promised(id))
                .extracting(
                        ObligationRow::kind, ObligationRow::dueOn, ObligationRow::ownerName, ObligationRow::objectName)
                .containsExactly(tuple(ObligationKind.END_WAIVER, until, "Ada", "drop-column"));

        Acting.run(harbor.ada(), () -> lifecycle.withdraw(harbor.ada(), id, "Not needed"));

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
}

package dev.lockkeeper.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.common.TravellingClock;
import dev.lockkeeper.jobs.Errand;
import dev.lockkeeper.jobs.Outbox;
import dev.lockkeeper.obligation.ObligationKind;
import dev.lockkeeper.obligation.ObligationRow;
import dev.lockkeeper.tenancy.TenantContext;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class BlockingOnDualWritesTests extends LeavingWorkTest {

    @Autowired
    DualWriteEnds ends;

    @Autowired
    Outbox outbox;

    long asked;

    @BeforeEach
    void rounds() {
        asked = TenantContext.in(harbor.ada().tenant(), () -> outbox.state(GateRoundChore.NAME, GateRoundChore.TARGET)
                .map(Errand::wanted)
                .orElse(0L));
    }

    @Test
    void a_dual_write_past_its_end_blocks_what_else_changes_its_table() {
        var mirror = propose(harbor.ada(), """
                ALTER TABLE orders ADD COLUMN total_cents bigint;
                CREATE FUNCTION orders_cents() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                  NEW.total_cents := NEW.total * 100; RETURN NEW;
                END $$;
                CREATE TRIGGER orders_cents BEFORE INSERT OR UPDATE ON orders
                  FOR EACH ROW EXECUTE FUNCTION orders_cents();
                """);
        end(mirror, MigrationStatus.DONE);
        assertThat(promised(mirror))
                .extracting(ObligationRow::kind)
                .contains(ObligationKind.REMOVE_DUAL_WRITE, ObligationKind.FINISH_BACKFILL, ObligationKind.CONTRACT);
        var more = propose(harbor.eli(), "ALTER TABLE orders ADD COLUMN note text;");
        var elsewhere = propose(harbor.eli(), "ALTER TABLE lines ADD COLUMN note text;");
        var end = propose(harbor.eli(), "DROP TRIGGER orders_cents ON orders;");
        assertThat(dualWrite(more)).isEqualTo(Verdict.OPEN);

        assertThat(roundUnderWay()).isFalse();
        TravellingClock.at(clock.instant().plus(Duration.ofDays(31)), () -> {
            TenantContext.run(harbor.ada().tenant(), ends::run);
            return assertThat(roundUnderWay()).isTrue();
        });
        TravellingClock.at(clock.instant().plus(Duration.ofDays(32)), () -> {
            assertThat(dualWrite(more)).isEqualTo(Verdict.BLOCKED);
            assertThat(browser.get(harbor.vera(), "migrations/" + more.number()))
                    .bodyText()
                    .contains("The dual write on orders was to end on");
            assertThat(dualWrite(elsewhere)).isEqualTo(Verdict.OPEN);
            assertThat(dualWrite(end)).isEqualTo(Verdict.OPEN);
            return end;
        });
    }

    @Test
    void one_promised_by_hand_blocks_as_well_and_what_ends_it_offers_to_close_it() {
        var more = propose(harbor.eli(), "ALTER TABLE orders ADD COLUMN note text;");
        var end = propose(harbor.eli(), "DROP TRIGGER orders_twin ON orders;");
        promiseByHand("orders");

        assertThat(dualWrite(more)).isEqualTo(Verdict.OPEN);
        assertThat(page(end)).contains("Stop writing orders twice");
        assertThat(page(more)).doesNotContain("Stop writing orders twice");
        TravellingClock.at(clock.instant().plus(Duration.ofDays(3)), () -> {
            assertThat(dualWrite(more)).isEqualTo(Verdict.BLOCKED);
            assertThat(dualWrite(end)).isEqualTo(Verdict.OPEN);
            return end;
        });
    }

    @Test
    void an_end_that_was_missed_while_nothing_ran_is_caught_up_once() {
        promiseByHand("orders");
        TravellingClock.at(clock.instant().plus(Duration.ofDays(1)), () -> {
            TenantContext.run(harbor.ada().tenant(), ends::run);
            return assertThat(roundUnderWay()).as("its last day is not over").isFalse();
        });

        TravellingClock.at(clock.instant().plus(Duration.ofDays(12)), () -> {
            TenantContext.run(harbor.ada().tenant(), ends::run);
            assertThat(roundUnderWay()).isTrue();
            rounds();
            TenantContext.run(harbor.ada().tenant(), ends::run);
            return assertThat(roundUnderWay()).as("the gates know of it").isFalse();
        });
    }

    @Test
    void a_table_is_found_where_the_search_path_says_that_it_lies() {
        promiseByHand("app.orders");
        var more = propose(harbor.eli(), "SET search_path = app; ALTER TABLE orders ADD COLUMN note text;");
        var elsewhere = propose(harbor.eli(), "ALTER TABLE orders ADD COLUMN note text;");
        var end = propose(harbor.eli(), "SET search_path = app; DROP TRIGGER orders_twin ON orders;");

        assertThat(page(end)).contains("Stop writing orders twice");
        TravellingClock.at(clock.instant().plus(Duration.ofDays(3)), () -> {
            assertThat(dualWrite(more)).isEqualTo(Verdict.BLOCKED);
            assertThat(dualWrite(elsewhere)).isEqualTo(Verdict.OPEN);
            assertThat(dualWrite(end)).isEqualTo(Verdict.OPEN);
            return end;
        });
    }

    private void promiseByHand(String table) {
        assertThat(browser.post(harbor.ada(), "obligations")
                        .param("title", "Stop writing orders twice")
                        .param("kind", "REMOVE_DUAL_WRITE")
                        .param("owner", harbor.ada().id().toString())
                        .param("due", today().plusDays(1).toString())
                        .param("database", yard.database().toString())
                        .param("table", table)
                        .param("object", "orders_twin"))
                .hasStatus3xxRedirection();
    }

    private boolean roundUnderWay() {
        return TenantContext.in(harbor.ada().tenant(), () -> outbox.state(GateRoundChore.NAME, GateRoundChore.TARGET)
                .filter(errand -> errand.wanted() > asked)
                .isPresent());
    }

    private Verdict dualWrite(MigrationId id) {
        return Acting.as(harbor.vera(), () -> archive.gate(archive.get(id))).checks().stream()
                .filter(check -> check.key().equals(DualWriteCheck.KEY))
                .findFirst()
                .orElseThrow()
                .verdict();
    }
}

package dev.lockkeeper.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockkeeper.Cast;
import dev.lockkeeper.Cast.Crew;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.TestDatabase;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.MemberId;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@LockkeeperTest
class AuditTrailTests {

    record ShipMoored(MemberId actor, String subject) implements Audited {

        @Override
        public String action() {
            return "ship.moored";
        }
    }

    @Autowired
    Cast cast;

    @Autowired
    AuditTrail trail;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    Crew harbor;

    @BeforeEach
    void people() {
        harbor = cast.harbor();
    }

    @Test
    void an_event_leaves_an_entry_with_who_and_what() {
        moor("Tern");

        var entry = asAna(() -> trail.newestFirst(null, 10)).items().get(0);
        assertThat(entry.actorName()).isEqualTo("Ada");
        assertThat(entry.action()).isEqualTo("ship.moored");
        assertThat(entry.subject()).isEqualTo("Tern");
        assertThat(entry.previousHash()).isEqualTo(AuditEntry.BEGINNING);
    }

    @Test
    void a_step_that_is_rolled_back_leaves_none() {
        Acting.run(
                harbor.ada(),
                () -> transaction.executeWithoutResult(status -> {
                    events.publishEvent(new ShipMoored(harbor.ada().id(), "Ghost"));
                    status.setRollbackOnly();
                }));

        assertThat(asAna(() -> trail.newestFirst(null, 10)).items()).isEmpty();
    }

    @Test
    void the_position_moves_with_every_step_of_its_tenant_that_is_not_rolled_back() {
        assertThat(asAna(trail::position)).isZero();
        moor("Tern");
        moor("Skua");
        assertThat(asAna(trail::position)).isEqualTo(2);

        Acting.run(
                harbor.ada(),
                () -> transaction.executeWithoutResult(status -> {
                    events.publishEvent(new ShipMoored(harbor.ada().id(), "Ghost"));
                    status.setRollbackOnly();
                }));
        assertThat(asAna(trail::position)).isEqualTo(2);
        assertThat(Acting.as(cast.quarry().vera(), trail::position)).isZero();
    }

    @Test
    void outside_a_transaction_nothing_is_recorded_and_nothing_done() {
        Acting.run(harbor.ada(), () -> assertThatThrownBy(
                        () -> events.publishEvent(new ShipMoored(harbor.ada().id(), "Tern")))
                .isInstanceOf(IllegalTransactionStateException.class));
    }

    @Test
    void the_chain_holds_until_somebody_changes_an_entry_behind_our_back() {
        moor("Tern");
        moor("Auk");
        moor("Gull");
        assertThat(asAna(trail::firstBroken)).isEmpty();

        asOwner("update tenant.audit_entry set subject = 'Raft' where position = 2 and tenant_id = :tenant");

        assertThat(asAna(trail::firstBroken)).hasValue(2);
    }

    @Test
    void an_entry_cut_off_at_the_end_is_missed() {
        moor("Tern");
        moor("Auk");

        asOwner("delete from tenant.audit_entry where position = 2 and tenant_id = :tenant");

        assertThat(asAna(trail::firstBroken)).hasValue(2);
    }

    @Test
    void the_application_cannot_change_or_remove_an_entry() {
        moor("Tern");

        for (var sql : new String[] {"update tenant.audit_entry set subject = 'x'", "delete from tenant.audit_entry"}) {
            assertThatThrownBy(() -> asAna(() -> jdbc.sql(sql).update()))
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    private void moor(String ship) {
        Acting.run(
                harbor.ada(),
                () -> transaction.executeWithoutResult(status ->
                        events.publishEvent(new ShipMoored(harbor.ada().id(), ship))));
    }

    private <T> T asAna(Supplier<T> work) {
        return Acting.as(harbor.ana(), () -> transaction.execute(status -> work.get()));
    }

    /** As somebody with the database's keys would. */
    private void asOwner(String sql) {
        var url = jdbc.sql("select current_database()").query(String.class).single();
        JdbcClient.create(new DriverManagerDataSource(TestDatabase.server().url(url), "lockkeeper_owner", "owner"))
                .sql(sql)
                .param("tenant", harbor.tenant().id().value())
                .update();
    }
}

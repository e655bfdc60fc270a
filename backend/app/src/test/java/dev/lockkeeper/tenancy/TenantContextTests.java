package dev.lockkeeper.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.lockkeeper.Cast;
import dev.lockkeeper.Cast.Crew;
import dev.lockkeeper.LockkeeperTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** One pooled connection, two tenants in turn. */
@LockkeeperTest
@TestPropertySource(properties = "spring.datasource.hikari.maximum-pool-size=2")
class TenantContextTests {

    private static final String COUNT = "select count(*) from tenant.member";
    private static final String OTHERS = "select count(distinct tenant_id) from tenant.member";

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DataSource pool;

    Crew harbor;
    Crew quarry;

    @BeforeEach
    void tenants() {
        harbor = cast.harbor();
        quarry = cast.quarry();
    }

    @Test
    void a_query_that_forgot_its_where_finds_one_tenant() {
        assertThat(inside(harbor, OTHERS)).isEqualTo(1);
        assertThat(inside(harbor, COUNT)).isEqualTo(8);
    }

    @Test
    void without_a_tenant_a_query_is_an_error() {
        assertThatThrownBy(() -> transaction.execute(status -> count(COUNT))).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> count(COUNT)).isInstanceOf(DataAccessException.class);
    }

    @Test
    void outside_a_transaction_a_query_is_an_error_even_with_a_tenant() {
        TenantContext.run(harbor.tenant().id(), () -> assertThatThrownBy(() -> count(COUNT))
                .isInstanceOf(DataAccessException.class));
    }

    @Test
    void the_tenant_cannot_change_inside_a_transaction() {
        TenantContext.run(
                harbor.tenant().id(),
                () -> transaction.executeWithoutResult(status -> assertThatThrownBy(
                                () -> TenantContext.run(quarry.tenant().id(), () -> {}))
                        .isInstanceOf(IllegalStateException.class)));
    }

    @Test
    void a_tenant_cannot_be_entered_inside_a_transaction_that_began_without_one() {
        transaction.executeWithoutResult(status -> assertThatThrownBy(
                        () -> TenantContext.run(quarry.tenant().id(), () -> {}))
                .isInstanceOf(IllegalStateException.class));
    }

    @Test
    void connections_carry_no_tenant_from_one_use_to_the_next() throws Exception {
        var work = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 200; i++) {
            var crew = i % 2 == 0 ? harbor : quarry;
            var fails = i % 7 == 0;
            work.add(() -> fails ? rolledBack(crew) : inside(crew, OTHERS));
        }
        var threads = Executors.newFixedThreadPool(8);
        var results = threads.invokeAll(work);
        threads.shutdown();

        for (var result : results) {
            assertThat(result.get()).isEqualTo(1);
        }
        assertThat(pool.unwrap(HikariDataSource.class).getHikariPoolMXBean().getTotalConnections())
                .isLessThanOrEqualTo(2);
        assertThatThrownBy(() -> count(COUNT)).isInstanceOf(DataAccessException.class);
    }

    @Test
    void the_self_test_holds_for_both() {
        for (var crew : List.of(harbor, quarry)) {
            var proofs = TenantContext.in(crew.tenant().id(), () -> selfTest.run());

            assertThat(proofs).isNotEmpty().allMatch(IsolationSelfTest.Proof::holds);
        }
    }

    @Autowired
    IsolationSelfTest selfTest;

    private Integer rolledBack(Crew crew) {
        return TenantContext.in(
                crew.tenant().id(),
                () -> transaction.execute(status -> {
                    status.setRollbackOnly();
                    return count(OTHERS);
                }));
    }

    private Integer inside(Crew crew, String sql) {
        return TenantContext.in(crew.tenant().id(), () -> transaction.execute(status -> count(sql)));
    }

    private Integer count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }
}

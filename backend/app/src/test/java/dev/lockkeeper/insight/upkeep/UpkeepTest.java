package dev.lockkeeper.insight.upkeep;

import dev.lockkeeper.Cast;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.Shipyard;
import dev.lockkeeper.Shipyard.Yard;
import dev.lockkeeper.TestDatabase;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.migration.MigrationFixtures;
import dev.lockkeeper.migration.MigrationLifecycle;
import dev.lockkeeper.tenancy.TenantContext;
import dev.lockkeeper.tenancy.Tenants;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** Harbor, and what only the server itself may do to its figures. */
@LockkeeperTest
abstract class UpkeepTest {

    private static final List<String> TABLES =
            List.of("insight_lead_time", "insight_execution", "insight_incident", "insight_blame");

    @Autowired
    Cast cast;

    @Autowired
    Shipyard shipyard;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    MigrationFixtures fixtures;

    @Autowired
    MigrationLifecycle lifecycle;

    @Autowired
    Tenants tenants;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Rebuilding rebuilding;

    @Autowired
    CheckRound round;

    @Autowired
    UpkeepDesk desk;

    @Autowired
    Browser browser;

    @Autowired
    JdbcClient jdbc;

    Yard harbor;
    RandomHistory history;
    JdbcClient superuser;

    @BeforeEach
    void yard() {
        harbor = shipyard.of(cast.harbor());
        history = beans.createBean(RandomHistory.class);
        var server = TestDatabase.server();
        var database = jdbc.sql("select current_database()").query(String.class).single();
        superuser =
                JdbcClient.create(new DriverManagerDataSource(server.url(database), server.user(), server.password()));
    }

    Map<String, List<String>> tables() {
        var rows = new LinkedHashMap<String, List<String>>();
        TABLES.forEach(table -> rows.put(
                table,
                superuser
                        .sql("select x::text from tenant." + table + " x where tenant_id = :t order by x::text")
                        .param("t", tenant())
                        .query(String.class)
                        .list()));
        return rows;
    }

    void wipe() {
        TABLES.forEach(table -> superuser
                .sql("delete from tenant." + table + " where tenant_id = :t")
                .param("t", tenant())
                .update());
    }

    void rebuild() {
        Acting.run(harbor.crew().ana(), () -> rebuilding.ask(harbor.crew().ana()));
        finish();
    }

    void finish() {
        TenantContext.run(harbor.crew().tenant().id(), () -> new RebuildChore(rebuilding).run(RebuildChore.ALL));
    }

    void check() {
        TenantContext.run(harbor.crew().tenant().id(), round::run);
    }

    Upkeep upkeep() {
        return Objects.requireNonNull(asSystem(desk::upkeep));
    }

    String lastAudited() {
        return superuser
                .sql("select action from tenant.audit_entry where tenant_id = :t order by position desc limit 1")
                .param("t", tenant())
                .query(String.class)
                .single();
    }

    UUID tenant() {
        return harbor.crew().tenant().id().value();
    }

    <T extends @Nullable Object> T asSystem(Supplier<T> work) {
        return Acting.asSystem(harbor.crew().tenant().id(), work);
    }
}

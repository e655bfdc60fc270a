package dev.lockkeeper.execution;

import dev.lockkeeper.migration.ExpectedTimes;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.MigrationSummary;
import dev.lockkeeper.tenancy.TenantContext;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what is expected of an execution when it is first told of. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Prospects {

    private final MigrationArchive migrations;
    private final ExpectedTimes times;
    private final JdbcClient jdbc;

    Prospects(MigrationArchive migrations, ExpectedTimes times, JdbcClient jdbc) {
        this.migrations = migrations;
        this.times = times;
        this.jdbc = jdbc;
    }

    /** Before it is kept: how long it took would else be what was expected of it. */
    Prospect of(MigrationSummary migration, UUID ran) {
        var revision = migrations.revision(ran);
        var time = times.of(revision);
        return new Prospect(
                migration.tier(),
                ChangeKind.of(revision.report()),
                time.whole().toMillis() == 0 ? null : time.whole(),
                time.by());
    }

    void add(ExecutionId execution, Prospect prospect) {
        jdbc.sql("""
                        insert into tenant.execution_prospect (tenant_id, execution_id, tier, kind, expected_ms, expected_by)
                        values (:tenant, :execution, :tier, :kind, :expected, :by)
                        """)
                .param("tenant", TenantContext.required().value())
                .param("execution", execution.value())
                .param("tier", prospect.tier().name())
                .param("kind", prospect.kind().name())
                .param(
                        "expected",
                        prospect.expected() == null ? null : prospect.expected().toMillis())
                .param("by", prospect.by().name())
                .update();
    }
}

package dev.lockkeeper.benchmarks;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.migration.Brief;
import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.migration.MigrationLifecycle;
import dev.lockkeeper.migration.MigrationScript;
import dev.lockkeeper.migration.Proposal;
import dev.lockkeeper.risk.Posture;
import dev.lockkeeper.risk.RiskTier;
import java.util.List;
import org.springframework.stereotype.Component;

/** Migrations that go from one tier to another with each revision. */
@Component
class Tiers {

    private static final String LOW = "CREATE TABLE measured (id bigint PRIMARY KEY);";
    private static final String HIGH = "ALTER TABLE order_lines DROP COLUMN note;";

    private final MigrationLifecycle lifecycle;
    private final MigrationArchive archive;

    Tiers(MigrationLifecycle lifecycle, MigrationArchive archive) {
        this.lifecycle = lifecycle;
        this.archive = archive;
    }

    MigrationId propose(Company company, String issue) {
        var ada = company.engineers().get(0);
        return Acting.as(ada, () -> {
            var id = lifecycle.open(ada, proposal(company, issue, LOW));
            lifecycle.submit(ada, id);
            return id;
        });
    }

    /** From low to high, or back. */
    void turn(Company company, MigrationId id, String issue) {
        var ada = company.engineers().get(0);
        Acting.run(ada, () -> {
            var now = archive.get(id);
            var sql = now.tier() == RiskTier.LOW ? HIGH : LOW;
            lifecycle.revise(ada, id, now.version(), proposal(company, issue, sql), "turned");
        });
    }

    private static Proposal proposal(Company company, String issue, String sql) {
        return new Proposal(
                "Measure " + issue,
                company.database(),
                issue,
                null,
                Posture.FORWARD_FIX,
                Brief.empty(),
                List.of(new MigrationScript("001.sql", Direction.UP, true, sql)));
    }
}

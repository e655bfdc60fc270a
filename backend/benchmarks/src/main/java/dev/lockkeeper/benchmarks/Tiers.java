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

/** Migrations that go from one tier to another with each revision: to high, and back to what a new table is. */
@Component
class Tiers {

    private static final String TABLE = "CREATE TABLE measured (id bigint PRIMARY KEY);";
    private static final String DROP = "ALTER TABLE order_lines DROP COLUMN note;";

    private final MigrationLifecycle lifecycle;
    private final MigrationArchive archive;

    Tiers(MigrationLifecycle lifecycle, MigrationArchive archive) {
        this.lifecycle = lifecycle;
        this.archive = archive;
    }

    MigrationId propose(Company company, String issue) {
        var ada = company.engineers().get(0);
        return Acting.as(ada, () -> {
            var id = lifecycle.open(ada, proposal(company, issue, TABLE));
            lifecycle.submit(ada, id);
            return id;
        });
    }

    /** To high, or back. One that stays where it is would be waited for in vain. */
    void turn(Company company, MigrationId id, String issue) {
        var ada = company.engineers().get(0);
        Acting.run(ada, () -> {
            var now = archive.get(id);
            var sql = now.tier() == RiskTier.HIGH ? TABLE : DROP;
            lifecycle.revise(ada, id, now.version(), proposal(company, issue, sql), "turned");
            if (archive.get(id).tier() == now.tier()) {
                throw new IllegalStateException(issue + " stayed " + now.tier());
            }
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

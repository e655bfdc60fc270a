package dev.lockkeeper.demo;

import dev.lockkeeper.catalogue.DatabaseId;
import dev.lockkeeper.decision.DecisionCategory;
import dev.lockkeeper.decision.DecisionGuard;
import dev.lockkeeper.demo.DemoDecisions.DemoDecision;
import dev.lockkeeper.lint.GuardKind;
import dev.lockkeeper.lint.Severity;
import dev.lockkeeper.migration.Brief;
import dev.lockkeeper.migration.Brief.Compatibility;
import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.MigrationLifecycle;
import dev.lockkeeper.migration.MigrationScript;
import dev.lockkeeper.migration.Proposal;
import dev.lockkeeper.risk.Posture;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the demo company has its decisions check, and the migration that is stopped by one of them right now. */
@Component
class DemoGuards {

    static final DecisionGuard EVERY_INDEX = DecisionGuard.of(
                    GuardKind.BANNED_STATEMENT, "Indexes are built and dropped concurrently.", Severity.ERROR)
            .set(Map.of("statements", List.of("CREATE INDEX", "DROP INDEX")));

    private static final Map<DecisionCategory, DecisionGuard> BY_CATEGORY = Map.of(
            DecisionCategory.INDEXING,
            DecisionGuard.of(GuardKind.BANNED_STATEMENT, "Indexes are built concurrently.", Severity.ERROR)
                    .set(Map.of("statements", List.of("CREATE INDEX"))),
            DecisionCategory.DELETION_STRATEGY,
            DecisionGuard.of(
                            GuardKind.NO_SOFT_DELETE,
                            "Customers are anonymised, never marked as deleted.",
                            Severity.ERROR)
                    .over(List.of("customers", "addresses"), List.of()),
            DecisionCategory.TENANT_ISOLATION,
            DecisionGuard.of(GuardKind.TENANT_TABLE, "Tables of sellers have row security, forced.", Severity.WARN)
                    .set(Map.of("column", List.of("seller_id"), "row-security", List.of("forced")))
                    .over(List.of("products", "product_*", "prices"), List.of()),
            DecisionCategory.TYPES_AND_KEYS,
            DecisionGuard.of(GuardKind.BANNED_TYPE, "Money is numeric.", Severity.WARN)
                    .set(Map.of("types", List.of("money", "real", "double precision"))));

    private final MigrationLifecycle lifecycle;

    DemoGuards(MigrationLifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    /** Of two records about types, one is about money. */
    static Optional<DecisionGuard> of(DemoDecision told) {
        var about = told.category() != DecisionCategory.TYPES_AND_KEYS
                || told.title().startsWith("Money");
        return about ? Optional.ofNullable(BY_CATEGORY.get(told.category())) : Optional.empty();
    }

    /** Somebody has not read the record, or hopes that nobody else has. */
    void plan(DemoStage stage) {
        var database =
                stage.ground().databases().get(DemoTables.named("customers").database());
        if (database == null) {
            return;
        }
        var author = stage.pick(stage.staff().authors());
        stage.agenda().at(stage.to().minus(Duration.ofHours(5)), author, () -> {
            var id = lifecycle.open(author, markCustomers(database));
            lifecycle.submit(author, id);
        });
    }

    private static Proposal markCustomers(DatabaseId database) {
        var sql = "SET lock_timeout = '3s';\nALTER TABLE customers ADD COLUMN deleted_at timestamptz;";
        var brief = new Brief(
                "Support wants to hide customers who have left.",
                "customers: as many as the shop has",
                "",
                Compatibility.WORKS,
                "The running version does not read it.",
                "Drop the column.");
        return new Proposal(
                "Mark customers as deleted",
                database,
                null,
                null,
                Posture.REVERSIBLE,
                brief,
                List.of(
                        new MigrationScript("01.sql", Direction.UP, true, sql),
                        new MigrationScript(
                                "01.sql", Direction.DOWN, true, "ALTER TABLE customers DROP COLUMN deleted_at;")));
    }
}

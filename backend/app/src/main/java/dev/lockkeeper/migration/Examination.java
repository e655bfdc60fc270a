package dev.lockkeeper.migration;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.catalogue.CatalogueView;
import dev.lockkeeper.catalogue.Databases;
import dev.lockkeeper.common.Text;
import dev.lockkeeper.lint.LintContext;
import dev.lockkeeper.lint.LintReport;
import dev.lockkeeper.lint.Linter;
import dev.lockkeeper.risk.RiskAssessment;
import dev.lockkeeper.risk.RiskContext;
import dev.lockkeeper.risk.RiskModel;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads a proposal's SQL against its target: what PostgreSQL would do, and how much care that needs. */
@Component
class Examination {

    /** In bytes of UTF-8, over all scripts of a revision. */
    static final int MOST_SQL = 5 * 1024 * 1024;

    static final int MOST_SCRIPTS = 100;

    /** Of a revision, kept and shown; nobody reads on. What is decided was decided on all of them. */
    static final int MOST_FINDINGS = 500;

    /** Reasons of one axis and tier. */
    private static final int MOST_FACTORS = 30;

    /** What the linter and the risk model say. */
    record Outcome(LintReport report, RiskAssessment assessment) {}

    private final Databases databases;
    private final CatalogueView catalogue;
    private final Clock clock;

    Examination(Databases databases, CatalogueView catalogue, Clock clock) {
        this.databases = databases;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    Outcome examine(Proposal proposal) {
        refuseUnusable(proposal.scripts());
        var database = databases.get(proposal.database());
        var context = new LintContext(
                        database.majorVersion(), catalogue.of(database.id()), database.runnerSetsLockTimeout())
                .on(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        var scripts =
                proposal.scripts().stream().map(MigrationScript::forLinter).toList();
        var report = Linter.lint(scripts, context);
        var assessment = RiskModel.assess(report, new RiskContext(context, proposal.posture(), List.of()));
        return new Outcome(report.gravest(MOST_FINDINGS), assessment.gravest(MOST_FACTORS));
    }

    private static void refuseUnusable(List<MigrationScript> scripts) {
        require(scripts.stream().anyMatch(script -> script.direction() == Direction.UP), "migration.no-script");
        require(scripts.size() <= MOST_SCRIPTS, "migration.too-many-scripts", MOST_SCRIPTS);
        require(bytes(scripts) <= MOST_SQL, "migration.too-much-sql");
        var names = new HashSet<String>();
        for (var script : scripts) {
            require(!script.sql().isBlank(), "migration.empty-script", script.name());
            require(Text.canBeKept(script.sql()), "migration.nul", script.name());
            require(names.add(script.direction() + "/" + script.name()), "migration.script-twice", script.name());
        }
    }

    private static long bytes(List<MigrationScript> scripts) {
        return scripts.stream()
                .mapToLong(script -> script.sql().getBytes(StandardCharsets.UTF_8).length)
                .sum();
    }
}

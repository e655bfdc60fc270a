package dev.lockkeeper.migration;

import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.catalogue.CatalogueView;
import dev.lockkeeper.catalogue.Database;
import dev.lockkeeper.catalogue.DatabaseId;
import dev.lockkeeper.catalogue.Databases;
import dev.lockkeeper.lint.Catalogue;
import dev.lockkeeper.lint.LintContext;
import dev.lockkeeper.lint.LintOutcome;
import dev.lockkeeper.lint.LintReport;
import dev.lockkeeper.lint.Linter;
import dev.lockkeeper.lint.StatementFacts;
import dev.lockkeeper.lint.Tier;
import dev.lockkeeper.linting.Conventions;
import dev.lockkeeper.risk.FloorFacts;
import dev.lockkeeper.risk.Posture;
import dev.lockkeeper.risk.RiskContext;
import dev.lockkeeper.risk.RiskModel;
import dev.lockkeeper.risk.TierOfReport;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Says of scripts that nobody proposes what it would say of a migration, and forgets them. */
@Service
public class ScriptCheck {

    private static final int NEWEST = 18;

    private final Databases databases;
    private final CatalogueView catalogues;
    private final PolicyVersions policies;
    private final List<FloorSource> sources;
    private final Conventions conventions;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ScriptCheck(
            Databases databases,
            CatalogueView catalogues,
            PolicyVersions policies,
            List<FloorSource> sources,
            Conventions conventions,
            TransactionTemplate transaction,
            Clock clock) {
        this.databases = databases;
        this.catalogues = catalogues;
        this.policies = policies;
        this.sources = sources;
        this.conventions = conventions;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** No connection is held while it reads. */
    @ViewersMay
    public LintOutcome check(CheckOrder order) {
        var context = context(order);
        var report = Linter.lint(order.scripts(), context, order.before());
        return new LintOutcome(
                report.gravest(Examination.MOST_FINDINGS),
                order.scripts(),
                context.serverMajor(),
                order.failOn(),
                tier(report, context, order.database()),
                order.rulesAddress(),
                order.notes());
    }

    /** What the server does with each statement of a script that runs as in psql. */
    @ViewersMay
    public List<StatementFacts> facts(CheckOrder order) {
        return Linter.facts(order.scripts().get(0).sql(), context(order), order.before());
    }

    private LintContext context(CheckOrder order) {
        var id = order.database();
        var database = id == null ? null : databases.get(id);
        var catalogue = id == null ? Catalogue.unknown() : catalogues.of(id);
        var context = new LintContext(
                server(order, database), catalogue, database != null && database.runnerSetsLockTimeout());
        return context.asked(conventions.asked())
                .with(order.runner())
                .on(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private static int server(CheckOrder order, @Nullable Database database) {
        var wanted = order.server();
        if (wanted != null) {
            return wanted;
        }
        return database == null ? NEWEST : database.majorVersion();
    }

    /** Nobody has declared a way back, so none is held against the SQL. */
    private Tier tier(LintReport report, LintContext context, @Nullable DatabaseId database) {
        var facts = database == null ? FloorFacts.NONE : facts(report, database);
        var policy = policies.latest().risk();
        var around = new RiskContext(context, Posture.REVERSIBLE, List.of(), policy, facts, "", List.of());
        return TierOfReport.of(RiskModel.assess(report, around));
    }

    private FloorFacts facts(LintReport report, DatabaseId database) {
        var subject = new FloorSubject(database, report.tables(), null, clock.instant());
        return Objects.requireNonNull(transaction.execute(
                status -> sources.stream().map(source -> source.of(subject)).reduce(FloorFacts.NONE, FloorFacts::and)));
    }
}

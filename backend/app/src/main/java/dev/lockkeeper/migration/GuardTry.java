package dev.lockkeeper.migration;

import dev.lockkeeper.catalogue.CatalogueView;
import dev.lockkeeper.catalogue.Database;
import dev.lockkeeper.catalogue.DatabaseId;
import dev.lockkeeper.catalogue.Databases;
import dev.lockkeeper.lint.Finding;
import dev.lockkeeper.lint.Guard;
import dev.lockkeeper.lint.LintContext;
import dev.lockkeeper.lint.LintReport;
import dev.lockkeeper.lint.Linter;
import dev.lockkeeper.lint.Script;
import dev.lockkeeper.linting.Conventions;
import dev.lockkeeper.migration.GuardTrialHits.Found;
import dev.lockkeeper.tenancy.TenantContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What guards that nobody has agreed to yet would find: in one migration, or in the tables of one database. */
@Component
@Transactional(readOnly = true)
class GuardTry {

    /** Of one guard and database. */
    static final int MOST_TABLES = 500;

    static final int MOST_DATABASES = 20;

    private final MigrationArchive archive;
    private final Revisions revisions;
    private final Examination examination;
    private final Databases databases;
    private final CatalogueView catalogue;
    private final Conventions conventions;

    GuardTry(
            MigrationArchive archive,
            Revisions revisions,
            Examination examination,
            Databases databases,
            CatalogueView catalogue,
            Conventions conventions) {
        this.archive = archive;
        this.revisions = revisions;
        this.examination = examination;
        this.databases = databases;
        this.catalogue = catalogue;
        this.conventions = conventions;
    }

    /** On what was known when it was assessed; empty where that was not kept. */
    Optional<List<Found>> migration(List<Guard> guards, int number) {
        var summary = archive.get(new MigrationId(TenantContext.required(), number));
        var revision = revisions.find(summary.revision()).orElseThrow();
        var inputs = revision.assessed().inputs();
        if (inputs == null) {
            return Optional.empty();
        }
        var config = conventions.current().config().only(guards);
        var report = examination.read(examination.content(revision), inputs.asking(config));
        return Optional.of(first(report, summary.uuid(), null, 1));
    }

    /** What is there, read as if it were new; empty where no snapshot tells how it is made, or nobody keeps it any more. */
    Optional<List<Found>> database(List<Guard> guards, UUID database) {
        return databases.find(new DatabaseId(database)).flatMap(found -> database(guards, found));
    }

    private Optional<List<Found>> database(List<Guard> guards, Database database) {
        var schema = catalogue.of(database.id()).schema();
        if (schema.isEmpty()) {
            return Optional.empty();
        }
        var context = LintContext.of(database.majorVersion())
                .asked(conventions.current().config().only(guards));
        var report = Linter.lint(List.of(new Script(database.name(), schema.get(), true)), context);
        return Optional.of(first(report, null, database.id().value(), MOST_TABLES));
    }

    List<Database> databases() {
        return databases.list().stream().limit(MOST_DATABASES).toList();
    }

    /** So many of each guard, one for each table that is there. */
    private static List<Found> first(LintReport report, @Nullable UUID migration, @Nullable UUID database, int most) {
        var found = new LinkedHashMap<String, Found>();
        var counted = new LinkedHashMap<String, Integer>();
        for (var finding : report.findings()) {
            if (finding.citation() != null) {
                var by = finding.citation().guard();
                var key = by + " " + (database == null ? "" : finding.message());
                if (!found.containsKey(key) && counted.merge(by, 1, Integer::sum) <= most) {
                    found.put(key, found(finding, by, migration, database));
                }
            }
        }
        return List.copyOf(found.values());
    }

    private static Found found(Finding finding, String guard, @Nullable UUID migration, @Nullable UUID database) {
        var table = finding.table() == null ? "" : finding.table().toString();
        return new Found(UUID.fromString(guard), migration, database, table, finding.message());
    }
}

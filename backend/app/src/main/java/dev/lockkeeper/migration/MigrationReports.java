package dev.lockkeeper.migration;

import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.catalogue.Databases;
import dev.lockkeeper.lint.LintOutcome;
import dev.lockkeeper.lint.Severity;
import dev.lockkeeper.lint.Tier;
import dev.lockkeeper.risk.RiskTier;
import dev.lockkeeper.risk.TierOfReport;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the linter and the risk model said of a revision, for programs. */
@Service
@Transactional(readOnly = true)
public class MigrationReports {

    /**
     * A report to be written.
     *
     * @param name without the ending, such as "M-42" or, of an earlier revision, "M-42-r1"
     */
    public record MigrationReport(String name, LintOutcome outcome) {}

    private final MigrationArchive archive;
    private final Databases databases;
    private final Examination examination;

    MigrationReports(MigrationArchive archive, Databases databases, Examination examination) {
        this.archive = archive;
        this.databases = databases;
        this.examination = examination;
    }

    /**
     * As it was last assessed.
     *
     * @param number of the revision, the current one when null
     * @param rulesAddress where rules have their pages, without a slash at the end
     */
    @ViewersMay
    public MigrationReport of(MigrationId id, @Nullable Integer number, String rulesAddress) {
        var migration = archive.get(id);
        var revision = number == null ? archive.revision(migration.revision()) : archive.revision(migration, number);
        boolean current = revision.id().equals(migration.revision());
        var outcome = new LintOutcome(
                revision.report().withRollback(examination.wayBack(revision)),
                revision.scripts().stream().map(MigrationScript::forLinter).toList(),
                server(migration, revision),
                Severity.ERROR,
                tier(revision),
                rulesAddress,
                List.of());
        return new MigrationReport(current ? id.toString() : id + "-r" + revision.number(), outcome);
    }

    /** Revisions from before inputs were kept were judged for the version that the database had. */
    private int server(MigrationSummary migration, Revision revision) {
        var inputs = revision.assessed().inputs();
        return inputs == null ? databases.get(migration.database()).majorVersion() : inputs.serverMajor();
    }

    private static Tier tier(Revision revision) {
        var computed = TierOfReport.of(revision.assessment());
        var ruling = revision.ruling();
        var counts = revision.tier();
        return ruling == null || counts == revision.assessment().tier() ? computed : ruled(computed, counts, ruling);
    }

    private static Tier ruled(Tier computed, RiskTier counts, Ruling ruling) {
        var held = "%s holds it to be %s: %s".formatted(ruling.by(), counts.slug(), ruling.reason());
        var sentence = "%s (Computed: %s. %s)".formatted(held, computed.name(), computed.sentence());
        return new Tier(
                counts.slug(),
                counts.ordinal(),
                sentence,
                computed.cheapestChange(),
                computed.willFail(),
                computed.timeline(),
                computed.policy());
    }
}

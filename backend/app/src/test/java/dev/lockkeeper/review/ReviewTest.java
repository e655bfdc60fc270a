package dev.lockkeeper.review;

import dev.lockkeeper.Cast;
import dev.lockkeeper.Cast.Crew;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.catalogue.DatabaseId;
import dev.lockkeeper.migration.GatePolicies;
import dev.lockkeeper.migration.GatePolicy;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.MigrationFixtures;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.migration.MigrationLifecycle;
import dev.lockkeeper.migration.MigrationSummary;
import dev.lockkeeper.migration.Proposal;
import dev.lockkeeper.review.AssignmentRows.Row;
import dev.lockkeeper.risk.RiskTier;
import dev.lockkeeper.rotation.Cadence;
import dev.lockkeeper.rotation.RotationDetails;
import dev.lockkeeper.rotation.RotationId;
import dev.lockkeeper.rotation.RotationUpkeep;
import dev.lockkeeper.rotation.Strategy;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;

/** Harbor with one database, a rotation where a test makes one, and migrations that ask for review. */
@LockkeeperTest
abstract class ReviewTest {

    @Autowired
    Cast cast;

    @Autowired
    MigrationFixtures fixtures;

    @Autowired
    MigrationLifecycle lifecycle;

    @Autowired
    MigrationArchive archive;

    @Autowired
    GatePolicies policies;

    @Autowired
    RotationUpkeep upkeep;

    @Autowired
    Reviewing reviewing;

    @Autowired
    Commenting commenting;

    @Autowired
    ReviewPage page;

    Crew harbor;
    DatabaseId shop;

    /** What is not dangerous needs one approval here, whichever of the lower tiers it has. */
    void open(Crew crew) {
        harbor = crew;
        shop = fixtures.database(crew);
        Acting.run(crew.ana(), () -> {
            policies.change(crew.ana(), new GatePolicy(RiskTier.LOW, 1, false, 0));
            policies.change(crew.ana(), new GatePolicy(RiskTier.MODERATE, 1, false, 0));
        });
    }

    RotationId rotation(Strategy strategy, CurrentMember... members) {
        var details = new RotationDetails(
                "Everybody",
                new Cadence(ZoneOffset.UTC, LocalTime.NOON, 7, LocalDate.of(2026, 1, 5)),
                strategy,
                null,
                Arrays.stream(members).map(CurrentMember::id).toList());
        return Acting.as(harbor.ana(), () -> upkeep.create(harbor.ana(), details));
    }

    MigrationId harmless(CurrentMember author) {
        return fixtures.inReview(author, shop, MigrationFixtures.HARMLESS);
    }

    MigrationId dangerous(CurrentMember author) {
        return fixtures.inReview(author, shop, MigrationFixtures.DANGEROUS);
    }

    MigrationId unlinked(CurrentMember author, String sql) {
        var id = unlinkedDraft(author, sql);
        Acting.run(author, () -> lifecycle.submit(author, id));
        return id;
    }

    /** Linked to no issue, so that nothing outside is told of it while two threads race. */
    MigrationId unlinkedDraft(CurrentMember author, String sql) {
        var linked = MigrationFixtures.proposal(shop, sql);
        var proposal =
                new Proposal(linked.title(), shop, null, null, linked.posture(), linked.brief(), linked.scripts());
        return Acting.as(author, () -> lifecycle.open(author, proposal));
    }

    void approve(CurrentMember by, MigrationId id) {
        Acting.run(by, () -> reviewing.approve(by, id, read(id).revisionNumber(), ""));
    }

    void requestChanges(CurrentMember by, MigrationId id) {
        Acting.run(by, () -> reviewing.requestChanges(by, id, read(id).revisionNumber(), "Not like this."));
    }

    void revise(CurrentMember by, MigrationId id, String sql) {
        Acting.run(
                by,
                () -> lifecycle.revise(
                        by, id, read(id).version(), MigrationFixtures.proposal(shop, sql), "As you asked."));
    }

    MigrationSummary read(MigrationId id) {
        return Acting.as(harbor.olga(), () -> archive.get(id));
    }

    ReviewPage.View view(MigrationId id) {
        return Acting.as(harbor.olga(), () -> page.of(id, harbor.olga()));
    }

    List<MemberId> asked(MigrationId id) {
        return view(id).assignments().stream()
                .filter(row -> row.status() == AssignmentStatus.ASSIGNED)
                .map(Row::reviewer)
                .toList();
    }
}

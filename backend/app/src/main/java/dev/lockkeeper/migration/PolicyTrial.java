package dev.lockkeeper.migration;

import dev.lockkeeper.access.AdminsMay;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.risk.IssueFacts;
import dev.lockkeeper.risk.RiskTier;
import dev.lockkeeper.tenancy.TenantContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Judges past migrations by a policy that is not saved, on what was known when they were assessed. Writes nothing. */
@Service
@Transactional(readOnly = true)
public class PolicyTrial {

    /** The most recent ones; who wants to know more learns little. */
    static final int MOST = 500;

    /** So many are read and asked about at once. */
    public static final int LOT = 50;

    /**
     * What is known of the past: nothing of what was assessed before inputs were kept.
     *
     * @param mark of the policy that was tried, which whoever saves it has to show
     */
    public record Outcome(int tried, int untried, int most, List<Change> changes, String mark) {

        public long raised() {
            return changes.stream().filter(change -> change.tier().isRaised()).count();
        }

        public long lowered() {
            return changes.stream().filter(change -> change.tier().isLowered()).count();
        }

        public long gates() {
            return changes.stream().filter(Change::movesGate).count();
        }
    }

    /** A tier before and after. */
    public record Move(RiskTier before, RiskTier after) {

        public boolean isRaised() {
            return after.compareTo(before) > 0;
        }

        public boolean isLowered() {
            return after.compareTo(before) < 0;
        }
    }

    /**
     * A migration that the policy would judge otherwise.
     *
     * @param sentence why it would have that tier
     * @param gateBefore null where there is no gate: it was withdrawn or rejected before it ran
     */
    public record Change(
            int number,
            String title,
            MigrationStatus status,
            Move tier,
            String sentence,
            @Nullable Verdict gateBefore,
            @Nullable Verdict gateAfter) {

        public boolean movesGate() {
            return gateBefore != gateAfter;
        }
    }

    private record Judged(MigrationSummary migration, Revision revision, RiskTier after, String sentence) {}

    private final JdbcClient jdbc;
    private final Revisions revisions;
    private final PolicyTrialGates gates;
    private final PolicyVersions policies;
    private final PlacedWindows placed;
    private final PlacedFloors floors;
    private final ToldIssues issues;
    private final PolicyMark mark;

    PolicyTrial(
            JdbcClient jdbc,
            Revisions revisions,
            PolicyTrialGates gates,
            PolicyVersions policies,
            PlacedWindows placed,
            PlacedFloors floors,
            ToldIssues issues,
            PolicyMark mark) {
        this.jdbc = jdbc;
        this.revisions = revisions;
        this.gates = gates;
        this.policies = policies;
        this.placed = placed;
        this.floors = floors;
        this.issues = issues;
        this.mark = mark;
    }

    @AdminsMay
    public Outcome of(CurrentMember by, Policy policy) {
        placed.requireWhole(policy);
        var today = policies.latest();
        var meant = floors.placed(today, policy);
        var migrations = recent();
        var changes = new ArrayList<Change>();
        int tried = 0;
        for (int from = 0; from < migrations.size(); from += LOT) {
            var judged = judge(migrations.subList(from, Math.min(from + LOT, migrations.size())), meant);
            changes.addAll(changes(judged, today, meant));
            tried += judged.size();
        }
        return new Outcome(tried, migrations.size() - tried, MOST, changes, mark.of(meant));
    }

    private List<MigrationSummary> recent() {
        return jdbc.sql(MigrationArchive.SELECT + "order by m.opened_at desc, m.number desc limit " + MOST)
                .param("tenant", TenantContext.required().value())
                .query(MigrationArchive::summary)
                .list();
    }

    private List<Judged> judge(List<MigrationSummary> migrations, Policy policy) {
        var found = revisions.slim(
                migrations.stream().map(MigrationSummary::revision).toList());
        var told = issues.of(migrations);
        var judged = new ArrayList<Judged>();
        for (var migration : migrations) {
            var revision = found.get(migration.revision());
            if (revision != null && revision.isComparable()) {
                judged.add(judge(migration, revision, policy, told.get(migration.jiraIssue())));
            }
        }
        return judged;
    }

    private static Judged judge(
            MigrationSummary migration, Revision revision, Policy policy, @Nullable IssueFacts issue) {
        var assessment = revision.under(policy.risk(), issue);
        return new Judged(migration, revision, revision.tier(assessment.tier()), assessment.sentence());
    }

    private List<Change> changes(List<Judged> judged, Policy today, Policy policy) {
        var ran =
                gates.moments(judged.stream().map(one -> one.migration().uuid()).toList());
        var before = gates.of(tried(judged, one -> one.revision().tier()), today, ran);
        var after = gates.of(tried(judged, Judged::after), policy, ran);
        return judged.stream()
                .map(one -> change(one, before, after))
                .filter(change -> change.movesGate()
                        || change.tier().before() != change.tier().after())
                .toList();
    }

    private static List<PolicyTrialGates.Tried> tried(List<Judged> judged, Function<Judged, RiskTier> tier) {
        return judged.stream()
                .map(one -> new PolicyTrialGates.Tried(one.migration(), one.revision(), tier.apply(one)))
                .toList();
    }

    private static Change change(Judged one, Map<UUID, Verdict> before, Map<UUID, Verdict> after) {
        var revision = one.revision();
        return new Change(
                one.migration().number(),
                one.migration().title(),
                one.migration().status(),
                new Move(revision.tier(), one.after()),
                one.sentence(),
                before.get(revision.id()),
                after.get(revision.id()));
    }
}

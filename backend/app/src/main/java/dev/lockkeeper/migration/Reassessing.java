package dev.lockkeeper.migration;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.access.AdminsMay;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.EngineersMay;
import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.access.ReviewersMay;
import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.migration.Examination.Outcome;
import dev.lockkeeper.risk.Discharge;
import dev.lockkeeper.risk.IssueFacts;
import dev.lockkeeper.risk.RiskAssessment;
import dev.lockkeeper.risk.RiskModel;
import dev.lockkeeper.risk.RiskTier;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Judges the current revision of a migration anew, its content unchanged. Each public method is one step. */
@Service
@Transactional
public class Reassessing {

    private final MigrationLifecycle lifecycle;
    private final Revisions revisions;
    private final Examination examination;
    private final HeldFloors held;
    private final PolicyVersions policies;
    private final Assessments assessments;
    private final Discharging discharging;
    private final Rulings rulings;
    private final Waivers waivers;
    private final GuardHits hits;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reassessing(
            MigrationLifecycle lifecycle,
            Revisions revisions,
            Examination examination,
            HeldFloors held,
            PolicyVersions policies,
            Assessments assessments,
            Discharging discharging,
            Rulings rulings,
            Waivers waivers,
            GuardHits hits,
            ApplicationEventPublisher events,
            Clock clock) {
        this.lifecycle = lifecycle;
        this.revisions = revisions;
        this.examination = examination;
        this.held = held;
        this.policies = policies;
        this.assessments = assessments;
        this.discharging = discharging;
        this.rulings = rulings;
        this.waivers = waivers;
        this.hits = hits;
        this.events = events;
        this.clock = clock;
    }

    /** What today's catalogue and policy would say. */
    @ViewersMay
    @Transactional(readOnly = true)
    public RiskAssessment today(MigrationSummary migration, Revision revision) {
        return examination
                .examine(
                        migration.database(),
                        migration.jiraIssue(),
                        examination.content(revision),
                        discharges(revision))
                .assessment();
    }

    /** What it was told then, told again: the same answer, while the model is the same. */
    @ViewersMay
    @Transactional(readOnly = true)
    public RiskAssessment repeat(Revision revision) {
        var inputs = Objects.requireNonNull(revision.assessed().inputs(), "older than the keeping of inputs");
        var policy = policies.get(revision.assessed().policyVersion());
        return examination.again(examination.content(revision), inputs, policy).assessment();
    }

    /**
     * By today's catalogue and policy. A lower tier was held right of the old answer, and ends with it. So does what the issue
     * was told to be: where it asks for less now, that is told with the answer.
     */
    @EngineersMay
    public void reassess(CurrentMember by, MigrationId id) {
        var migration = lifecycle.lock(id);
        require(migration.status().isEditable(), "migration.not-editable");
        var revision = current(migration);
        var outcome = examine(migration, revision);
        file(by.id(), id, migration, revision, outcome, held.letGo(revision, outcome));
    }

    /**
     * Its issue is known, or has changed: judged anew where the policy asks for something else by that. A change there lowers
     * no tier by itself, or whoever may edit the issue could let a migration through: a revision can, or somebody here.
     */
    @ViewersMay
    public void learn(MigrationId id, IssueFacts issue) {
        var migration = lifecycle.lock(id);
        if (!migration.status().isEditable()
                || !migration.jiraIssue().filter(issue.key()::equals).isPresent()) {
            return;
        }
        var revision = current(migration);
        if (held.isNews(issue, revision)) {
            var outcome = examine(migration, revision);
            if (outcome.tier().compareTo(revision.assessment().tier()) >= 0) {
                file(null, id, migration, revision, outcome, "");
            }
        }
    }

    /**
     * The measure has changed: the answer is filed where it is another than before, and the gate is asked in any case. What
     * has become of the issue meanwhile lowers nothing.
     */
    @ViewersMay
    public void refresh(MigrationId id) {
        var migration = lifecycle.lock(id);
        if (migration.status().isEditable()) {
            var revision = current(migration);
            refresh(id, migration, revision, held.hold(revision, examine(migration, revision)));
        }
    }

    /** It names another issue: from now on that one counts, and the one before no more. */
    void follow(MigrationId id) {
        var migration = lifecycle.lock(id);
        if (migration.status().isEditable()) {
            var revision = current(migration);
            var outcome = examine(migration, revision);
            if (held.isOfAnother(revision, migration.jiraIssue().orElse(null))) {
                file(null, id, migration, revision, outcome, "");
            } else {
                refresh(id, migration, revision, outcome);
            }
        }
    }

    private void refresh(MigrationId id, Migration migration, Revision revision, Outcome outcome) {
        if (outcome.isKnownTo(revision)) {
            lifecycle.reconsider(id);
        } else {
            file(null, id, migration, revision, outcome, "");
        }
    }

    private Outcome examine(Migration migration, Revision revision) {
        return examination.examine(
                migration.database(),
                migration.jiraIssue().orElse(null),
                examination.content(revision),
                discharges(revision));
    }

    /** Somebody has seen what takes a reason away. Nothing else is judged otherwise than before. */
    @ReviewersMay
    public void discharge(CurrentMember by, MigrationId id, Discharge.Kind kind, StatementPlace place, String reason) {
        var migration = lifecycle.lock(id);
        var revision = current(migration);
        require(migration.status().isEditable(), "migration.not-editable");
        require(!by.agent() && !isAuthor(by, migration), "migration.own-discharge");
        require(!reason.isBlank(), "migration.reason-missing");
        require(Discharging.TYPED.contains(kind) && place.isIn(revision), "migration.nothing-to-discharge");
        require(revision.assessed().isRepeatable(), "migration.reassess-first");
        var discharge = Discharge.of(kind, revision.contentHash(), place.script(), place.statement());
        require(!discharges(revision).contains(discharge), "migration.discharged-already");
        discharging.add(revision, discharge, reason.strip(), by.id(), clock.instant());
        var inputs = Objects.requireNonNull(revision.assessed().inputs()).with(discharge);
        var policy = policies.get(revision.assessed().policyVersion());
        events.publishEvent(new DischargeRecorded(id, by.id(), discharge, reason.strip()));
        file(
                by.id(),
                id,
                migration,
                revision,
                examination.again(examination.content(revision), inputs, policy),
                reason.strip());
    }

    /** Other findings are waived than before. Nothing else is judged otherwise. */
    void rewaive(CurrentMember by, MigrationId id, Migration migration, Revision revision, String reason) {
        var told = revision.assessed().inputs();
        if (told == null) {
            reassess(by, id);
            return;
        }
        var inputs =
                told.waiving(waivers.given(migration.getId()), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        var policy = policies.get(revision.assessed().policyVersion());
        file(
                by.id(),
                id,
                migration,
                revision,
                examination.again(examination.content(revision), inputs, policy),
                reason);
    }

    /** Another tier than the computed one, and not below it. */
    @ReviewersMay
    public void raise(CurrentMember by, MigrationId id, RiskTier tier, String reason) {
        var migration = lifecycle.lock(id);
        var revision = current(migration);
        require(tier.compareTo(revision.tier()) > 0, "migration.not-raised");
        rule(by, id, migration, revision, tier, reason);
    }

    /** By who answers for the tenant's policy, and did not write it. */
    @AdminsMay
    public void lower(CurrentMember by, MigrationId id, RiskTier tier, String reason) {
        var migration = lifecycle.lock(id);
        var revision = current(migration);
        require(!by.agent() && !isAuthor(by, migration), "migration.own-tier");
        require(tier.compareTo(revision.tier()) < 0, "migration.not-lowered");
        rule(by, id, migration, revision, tier, reason);
    }

    private void rule(
            CurrentMember by, MigrationId id, Migration migration, Revision revision, RiskTier tier, String reason) {
        require(migration.status().isEditable(), "migration.not-editable");
        require(!reason.isBlank(), "migration.reason-missing");
        rulings.add(revision, tier, reason.strip(), by.id(), clock.instant());
        events.publishEvent(new TierRuled(id, by.id(), revision.tier(), tier, reason.strip()));
        lifecycle.judged(by.id(), id, migration, tier);
    }

    private void file(
            @Nullable MemberId by,
            MigrationId id,
            Migration migration,
            Revision revision,
            Outcome outcome,
            String reason) {
        var assessed = new Assessed(
                revision.assessed().number() + 1,
                RiskModel.VERSION,
                outcome.policyVersion(),
                outcome.inputs(),
                reason,
                clock.instant());
        assessments.add(revision.id(), assessed, outcome.report(), outcome.assessment(), by);
        var before = revision.assessed().inputs();
        hits.note(revision.migration(), revision.id(), assessed, outcome.report(), before);
        var tier = current(migration).tier();
        events.publishEvent(new MigrationReassessed(id, by, outcome.policyVersion(), revision.tier(), tier, reason));
        lifecycle.judged(by, id, migration, tier);
    }

    private List<Discharge> discharges(Revision revision) {
        return discharging.of(revision.id()).stream()
                .map(RecordedDischarge::discharge)
                .toList();
    }

    private Revision current(Migration migration) {
        return revisions.find(migration.revision()).orElseThrow();
    }

    private static boolean isAuthor(CurrentMember by, Migration migration) {
        return migration.author().equals(by.id()) || migration.answerable().equals(by.id());
    }
}

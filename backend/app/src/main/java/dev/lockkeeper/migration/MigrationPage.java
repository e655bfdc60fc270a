package dev.lockkeeper.migration;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.decision.DecisionRow;
import dev.lockkeeper.decision.Decisions;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.Work;
import dev.lockkeeper.risk.RiskTier;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everything that the page of one migration shows of its own room. */
@Component
@Transactional(readOnly = true)
public class MigrationPage {

    /** What the template needs. */
    public record View(
            MigrationSummary migration,
            Revision revision,
            boolean current,
            Gate gate,
            SqlWindow sql,
            List<RevisionRow> revisions,
            List<TimelineEntry> timeline,
            List<Clash> clashes,
            List<DecisionRow> decisions,
            List<RecordedDischarge> discharges,
            List<Series> series,
            @Nullable TodaysWord today,
            ScheduleDesk.Schedule schedule) {

        public List<SqlView> scripts() {
            return sql.views();
        }

        /** How much is said of the SQL that is shown. */
        public long findings() {
            return scripts().stream().flatMap(SqlView::findings).count();
        }

        /** How much of it somebody's word holds for. */
        public long waived() {
            return scripts().stream()
                    .flatMap(SqlView::findings)
                    .filter(SqlView.Found::isWaived)
                    .count();
        }

        /** Its place in the series that it is a step of. */
        public Series.@Nullable Step step() {
            return own().map(one -> one.at(migration.uuid())).orElse(null);
        }

        public int stepsInAll() {
            return own().map(one -> one.steps().size()).orElse(0);
        }

        /** The series that goes no further because this migration, a step of it, ended without being done. */
        public @Nullable Series stuck() {
            return series.stream()
                    .filter(one -> one.steps().stream()
                            .anyMatch(step -> step.number() == migration.number() && step.isStuck()))
                    .findFirst()
                    .orElse(null);
        }

        private Optional<Series> own() {
            return series.stream()
                    .filter(one -> one.steps().size() > 1)
                    .filter(one -> one.steps().stream().anyMatch(step -> step.number() == migration.number()))
                    .findFirst();
        }

        public List<LockChart> locks() {
            return LockChart.of(revision.assessment().timeline());
        }

        /** The first statement whose locks are known only when it runs, such as "statement 1 of 01.sql". */
        public @Nullable String unforeseen() {
            return revision.report().scripts().stream()
                    .flatMap(script -> script.statements().stream()
                            .filter(statement -> statement.work() == Work.UNKNOWN)
                            .map(statement -> "statement " + statement.number() + " of " + script.name()))
                    .findFirst()
                    .orElse(null);
        }

        public int locksLeftOut() {
            var timeline = revision.assessment().timeline();
            return timeline == null ? 0 : timeline.leftOut();
        }

        /** What would take a reason away, while nobody has seen it. */
        public List<Dischargeable> dischargeable() {
            return revision.assessed().isRepeatable()
                    ? Dischargeable.of(revision.assessment().factors(), discharges)
                    : List.of();
        }

        /** Reviewers may raise it; who answers for the policy, and is not the author, may lower it. */
        public List<RiskTier> tiersFor(CurrentMember me) {
            var lower = me.mayAdminister() && !me.agent() && !migration.isAuthoredBy(me.id());
            return Arrays.stream(RiskTier.values())
                    .filter(tier -> tier != revision.tier())
                    .filter(tier -> lower || tier.compareTo(revision.tier()) > 0)
                    .toList();
        }

        /** Of an earlier revision nothing is asked any more. */
        public Turn turn() {
            return current ? Turn.of(migration.status(), gate) : Turn.NOBODY;
        }

        public List<RiskReason> reasons() {
            return RiskReason.of(revision.assessment().factors());
        }

        /** How it came to be where it is. */
        public TimelineEntry latest() {
            return timeline.get(timeline.size() - 1);
        }

        /** What it meets of each other migration. */
        public Map<Clash.Other, List<Clash>> clashesByOther() {
            return clashes.stream().collect(groupingBy(Clash::other, LinkedHashMap::new, toList()));
        }

        public BlastRadius blastRadius() {
            return BlastRadius.of(revision, clashes);
        }

        /** Where a script stands on the page, from 1. */
        public int position(String script) {
            var names = revision.scripts().stream().map(MigrationScript::name).toList();
            return names.indexOf(script) + 1;
        }

        /** The tables that it locks, as many as somebody reads. */
        public Tables tables() {
            return Tables.of(revision.report().tables());
        }
    }

    /** The first of some tables, and how many there are besides. */
    public record Tables(List<TableName> shown, int more) {

        private static final int MOST = 100;

        static Tables of(Set<TableName> all) {
            var shown = all.stream().limit(MOST).toList();
            return new Tables(shown, all.size() - shown.size());
        }
    }

    private final MigrationArchive archive;
    private final GateKeeper gates;
    private final Transitions transitions;
    private final RevisionRows revisionRows;
    private final Decisions decisions;
    private final SqlPages sql;
    private final Discharging discharging;
    private final SeriesBook series;
    private final PolicyVersions policies;
    private final ScheduleDesk schedules;

    MigrationPage(
            MigrationArchive archive,
            GateKeeper gates,
            Transitions transitions,
            RevisionRows revisionRows,
            Decisions decisions,
            SqlPages sql,
            Discharging discharging,
            SeriesBook series,
            PolicyVersions policies,
            ScheduleDesk schedules) {
        this.archive = archive;
        this.gates = gates;
        this.transitions = transitions;
        this.revisionRows = revisionRows;
        this.decisions = decisions;
        this.sql = sql;
        this.discharging = discharging;
        this.series = series;
        this.policies = policies;
        this.schedules = schedules;
    }

    @ViewersMay
    public View of(MigrationId id) {
        var migration = archive.get(id);
        return of(migration, archive.revision(migration.revision()));
    }

    /** As it stood with an earlier revision. */
    @ViewersMay
    public View of(MigrationId id, int revision) {
        var migration = archive.get(id);
        return of(migration, archive.revision(migration, revision));
    }

    private View of(MigrationSummary migration, Revision revision) {
        var policy = policies.latest();
        return new View(
                migration,
                revision,
                revision.id().equals(migration.revision()),
                gates.ask(migration, revision, policy),
                sql.window(migration, revision, 0),
                revisionRows.of(migration.uuid()),
                transitions.of(migration.uuid()),
                archive.clashes(migration.uuid()),
                decisions.covering(migration.database(), revision.report().tables()),
                discharging.of(revision.id()),
                series.around(migration.uuid()),
                TodaysWord.of(revision, policy),
                schedules.of(migration, revision.tier(), policy));
    }
}

package dev.lockkeeper.migration;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.EngineersMay;
import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.common.Conflict;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.common.RuleViolation;
import dev.lockkeeper.lint.Finding;
import dev.lockkeeper.obligation.ObligationId;
import dev.lockkeeper.obligation.ObligationKeeping;
import dev.lockkeeper.obligation.ObligationKind;
import dev.lockkeeper.obligation.Promise;
import dev.lockkeeper.obligation.Subject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes migrations of the steps of a finding's plan: a series, linked, each later one promised by a day. */
@Service
@Transactional
public class TakingPlansOver {

    /**
     * What was chosen.
     *
     * @param revision the one that was looked at, by its number
     * @param replace whether the first step stands in the place of the statement, else all stand beside the migration
     * @param owner who sees to what has to wait
     * @param due by when, for each of the steps that wait, in their order
     */
    public record Terms(int revision, boolean replace, MemberId owner, List<LocalDate> due) {

        public Terms {
            due = List.copyOf(due);
        }
    }

    private final MigrationLifecycle lifecycle;
    private final Revisions revisions;
    private final SeriesBook book;
    private final ObligationKeeping obligations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TakingPlansOver(
            MigrationLifecycle lifecycle,
            Revisions revisions,
            SeriesBook book,
            ObligationKeeping obligations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.lifecycle = lifecycle;
        this.revisions = revisions;
        this.book = book;
        this.obligations = obligations;
        this.events = events;
        this.clock = clock;
    }

    /** What would come of it; nothing where the finding brings no plan. */
    @ViewersMay
    @Transactional(readOnly = true)
    public List<SeriesStep> preview(Revision revision, PlanPlace place) {
        return place.planned(revision).map(this::steps).orElse(List.of());
    }

    /**
     * A series that was asked for.
     *
     * @param first its first migration
     * @param anew whether it was not there before
     */
    public record Taken(MigrationId first, boolean anew) {}

    /** The series that a migration is a step of, and those that were taken over from it. */
    @ViewersMay
    @Transactional(readOnly = true)
    public List<Series> around(UUID migration) {
        return book.around(migration);
    }

    /** The one that was taken over from a migration and holds that other. */
    @ViewersMay
    @Transactional(readOnly = true)
    public Series from(UUID source, UUID member) {
        return book.around(source).stream()
                .filter(series -> series.steps().stream()
                        .anyMatch(step -> step.migration().equals(member)))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new NotFound("series"));
    }

    /** Answers with the first migration of the series; with that of the same series, where it was sent twice. */
    @EngineersMay
    public MigrationId takeOver(CurrentMember by, MigrationId id, PlanPlace place, Terms terms) {
        return takeOverOnce(by, id, place, terms).first();
    }

    /** As above, and tells which of both it was. */
    @EngineersMay
    public Taken takeOverOnce(CurrentMember by, MigrationId id, PlanPlace place, Terms terms) {
        var source = lifecycle.lock(id);
        var taken = book.taken(source.getId(), terms.revision(), place);
        if (taken.isPresent()) {
            return new Taken(new MigrationId(id.tenant(), taken.get()), false);
        }
        var revision = revisions.find(source.revision()).orElseThrow();
        if (revision.number() != terms.revision()) {
            throw new Conflict();
        }
        var finding = place.planned(revision).orElseThrow(() -> new RuleViolation("series.no-plan"));
        var first = write(new Taking(by, id, source, revision, place, finding, terms, steps(finding)));
        return new Taken(first, true);
    }

    private record Taking(
            CurrentMember by,
            MigrationId id,
            Migration source,
            Revision revision,
            PlanPlace place,
            Finding finding,
            Terms terms,
            List<SeriesStep> steps) {}

    private MigrationId write(Taking taking) {
        var waiting = taking.steps().stream().filter(SeriesStep::isPromised).count();
        require(taking.terms().due().size() == waiting, "series.due-missing");
        var series = book.open(
                taking.source(),
                taking.place(),
                taking.finding().ruleId(),
                taking.by().id(),
                clock.instant());
        var due = taking.terms().due().iterator();
        UUID before = null;
        MigrationId first = null;
        MigrationId last = null;
        for (var step : taking.steps()) {
            var written = write(taking, series, step, before, step.isPromised() ? due.next() : null);
            first = first == null ? written.id() : first;
            last = written.id();
            before = written.migration();
        }
        var answer = Objects.requireNonNull(first);
        promiseTheRest(taking, Objects.requireNonNull(last));
        events.publishEvent(new PlanTaken(
                taking.id(),
                taking.by().id(),
                taking.finding().ruleId(),
                answer.number(),
                taking.steps().size()));
        return answer;
    }

    /** What the plan leaves to people, by the day of its last step. */
    private void promiseTheRest(Taking taking, MigrationId last) {
        var due = SeriesStep.lastOf(taking.terms().due(), today());
        for (var sentence : Objects.requireNonNull(taking.finding().plan()).obligations()) {
            var promise = new Promise(
                    ObligationKind.FOLLOW_UP,
                    SeriesStep.cut(sentence, SeriesStep.LONGEST_TITLE),
                    taking.terms().owner(),
                    due,
                    Subject.migration(last.number()));
            obligations.promise(taking.by(), promise);
        }
    }

    private record Written(MigrationId id, UUID migration) {}

    private Written write(Taking taking, UUID series, SeriesStep step, @Nullable UUID before, @Nullable LocalDate due) {
        if (step.position() == 1 && taking.terms().replace()) {
            return replace(taking, series, step, due);
        }
        var holder = new Migration[1];
        var id = lifecycle.open(taking.by(), proposal(taking, step), before, opened -> {
            holder[0] = opened;
            add(taking, series, step, opened, due);
        });
        return new Written(id, holder[0].getId());
    }

    /** The first step stands where the statement stood; what else is in the migration stays. */
    private Written replace(Taking taking, UUID series, SeriesStep step, @Nullable LocalDate due) {
        var source = taking.source();
        require(book.around(source.getId()).stream().noneMatch(one -> isStep(one, source)), "series.in-one-already");
        var statement = taking.place().in(taking.revision()).orElseThrow();
        var scripts =
                Splice.put(taking.revision().scripts(), taking.place().script(), statement, step.migrationScript());
        add(taking, series, step, source, due);
        var proposal = proposal(taking, source.title(), taking.revision().brief(), scripts);
        lifecycle.revise(taking.by(), taking.id(), source, proposal, step.title());
        return new Written(taking.id(), source.getId());
    }

    private static boolean isStep(Series series, Migration migration) {
        return series.steps().stream().anyMatch(step -> step.migration().equals(migration.getId()));
    }

    private void add(Taking taking, UUID series, SeriesStep step, Migration migration, @Nullable LocalDate due) {
        var promised = due == null ? null : promise(taking, step, migration, due);
        book.add(series, step.position(), migration.getId(), step.script().release(), promised);
    }

    private ObligationId promise(Taking taking, SeriesStep step, Migration migration, LocalDate due) {
        var promise = new Promise(
                step.promise(), step.title(), taking.terms().owner(), due, Subject.migration(migration.number()));
        return obligations.promise(taking.by(), promise);
    }

    private static Proposal proposal(Taking taking, SeriesStep step) {
        var brief = taking.revision().brief();
        var purpose = step.script().purpose() + ".\n\n" + brief.purpose();
        return proposal(taking, step.title(), brief.with(purpose.strip()), List.of(step.migrationScript()));
    }

    private static Proposal proposal(Taking taking, String title, Brief brief, List<MigrationScript> scripts) {
        var source = taking.source();
        return new Proposal(
                title,
                source.database(),
                source.jiraIssue().orElse(null),
                null,
                taking.revision().posture(),
                brief,
                scripts);
    }

    private List<SeriesStep> steps(Finding finding) {
        return SeriesStep.of(Objects.requireNonNull(finding.plan()), today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}

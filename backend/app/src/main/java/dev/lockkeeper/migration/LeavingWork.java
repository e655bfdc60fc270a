package dev.lockkeeper.migration;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.EngineersMay;
import dev.lockkeeper.access.Member;
import dev.lockkeeper.access.MemberAuthentication;
import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.access.Members;
import dev.lockkeeper.access.Role;
import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.lint.LeftOpen;
import dev.lockkeeper.lint.WorkKind;
import dev.lockkeeper.obligation.ObligationId;
import dev.lockkeeper.obligation.ObligationKeeping;
import dev.lockkeeper.obligation.ObligationRow;
import dev.lockkeeper.obligation.ObligationTerms;
import dev.lockkeeper.obligation.Obligations;
import dev.lockkeeper.obligation.Obligations.Sought;
import dev.lockkeeper.obligation.Origin;
import dev.lockkeeper.obligation.Promise;
import dev.lockkeeper.obligation.Subject;
import dev.lockkeeper.obligation.Work;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a migration leaves to do is promised when it has run; a later one that does it offers to close that. */
@Service
@Transactional
public class LeavingWork {

    private static final int LONGEST_TITLE = 200;

    /** The promises around a migration. */
    public record Around(List<LeftWork> left, List<ObligationRow> promised, List<ObligationRow> settles) {

        public boolean isEmpty() {
            return left.isEmpty() && promised.isEmpty() && settles.isEmpty();
        }
    }

    private final MigrationArchive archive;
    private final Obligations obligations;
    private final ObligationKeeping keeping;
    private final ObligationTerms terms;
    private final SeriesPromises series;
    private final LeftByFailure failures;
    private final Members members;
    private final MessageSource messages;
    private final Clock clock;

    LeavingWork(
            MigrationArchive archive,
            Obligations obligations,
            ObligationKeeping keeping,
            ObligationTerms terms,
            SeriesPromises series,
            LeftByFailure failures,
            Members members,
            MessageSource messages,
            Clock clock) {
        this.archive = archive;
        this.obligations = obligations;
        this.keeping = keeping;
        this.terms = terms;
        this.series = series;
        this.failures = failures;
        this.members = members;
        this.messages = messages;
        this.clock = clock;
    }

    /** Before it has run, what it will leave; then, what was promised of that; and what it does of earlier promises. */
    @ViewersMay
    @Transactional(readOnly = true)
    public Around around(MigrationSummary migration) {
        var revision = archive.revision(migration.revision());
        var left = migration.status().isEnded() ? List.<LeftWork>of() : left(revision);
        return new Around(left, obligations.about(Subject.migration(migration.number())), settles(migration, revision));
    }

    /** With one click, and never by itself: the evidence is this migration. */
    @EngineersMay
    public void settle(CurrentMember by, MigrationId id, ObligationId promise) {
        var migration = archive.get(id);
        require(migration.status() == MigrationStatus.DONE, "leaving.not-done");
        var offered = settles(migration, archive.revision(migration.revision()));
        if (offered.stream().noneMatch(row -> row.id().equals(promise.value()))) {
            throw new NotFound("obligation");
        }
        keeping.keep(by, promise, id.toString());
    }

    @EventListener
    void on(MigrationMoved moved) {
        if (moved.to() == MigrationStatus.DONE || moved.to() == MigrationStatus.FAILED) {
            MemberAuthentication.current().ifPresent(by -> promise(by, moved));
        }
    }

    /** Beside what is promised already. */
    @EventListener
    void on(FailurePlaced placed) {
        MemberAuthentication.current().ifPresent(by -> {
            var migration = archive.get(placed.id());
            var revision = archive.revision(migration.revision());
            failures.of(revision, placed.script()).forEach(left -> promise(by, migration, left));
        });
    }

    private void promise(CurrentMember by, MigrationMoved moved) {
        var migration = archive.get(moved.id());
        var revision = archive.revision(migration.revision());
        left(revision, moved).forEach(left -> promise(by, migration, left));
    }

    private List<LeftOpen> left(Revision revision, MigrationMoved moved) {
        return moved.to() == MigrationStatus.FAILED
                ? failures.of(revision, moved.failedIn())
                : revision.report().remainder().left().stream()
                        .filter(left -> left.kind() != WorkKind.INDEX_AT_RISK)
                        .toList();
    }

    private void promise(CurrentMember by, MigrationSummary migration, LeftOpen left) {
        var work = new Work(migration.database().value(), left.table(), left.object());
        var known = series.promised(migration.uuid(), left);
        if (known.isPresent()) {
            keeping.takeUp(known.get(), work);
            return;
        }
        var kind = LeftWork.kind(left.kind());
        var owner = owner(by, migration.answerable());
        keeping.promiseOnce(
                by,
                new Promise(
                        kind,
                        title(left),
                        owner,
                        today().plusDays(terms.current().daysOf(kind)),
                        Subject.migration(migration.number()),
                        work,
                        Origin.MIGRATION));
    }

    /** Who answers for the migration; where they have left, who reports it; where that is a program, who runs the tenant. */
    private MemberId owner(CurrentMember by, MemberId answerable) {
        if (members.get(answerable).active()) {
            return answerable;
        }
        return by.agent()
                ? members.list().stream()
                        .filter(member -> member.active() && !member.agent())
                        .filter(member -> member.role().includes(Role.ADMIN))
                        .findFirst()
                        .map(Member::id)
                        .orElse(by.id())
                : by.id();
    }

    private String title(LeftOpen left) {
        var words = messages.getMessage(
                "leaving.work." + left.kind(),
                new Object[] {left.object(), left.table()},
                LocaleContextHolder.getLocale());
        return words.length() <= LONGEST_TITLE ? words : words.substring(0, LONGEST_TITLE);
    }

    private List<LeftWork> left(Revision revision) {
        var settings = terms.current();
        return revision.report().remainder().left().stream()
                .filter(left -> left.kind() != WorkKind.INDEX_AT_RISK)
                .map(left -> new LeftWork(
                        left,
                        LeftWork.kind(left.kind()),
                        today().plusDays(settings.daysOf(LeftWork.kind(left.kind())))))
                .toList();
    }

    /** Not its own: what it leaves is for later ones. */
    private List<ObligationRow> settles(MigrationSummary migration, Revision revision) {
        var done = revision.report().remainder().done();
        if (done.isEmpty() || migration.status().isEnded() && migration.status() != MigrationStatus.DONE) {
            return List.of();
        }
        var sought = done.stream()
                .map(work -> new Sought(LeftWork.kind(work.kind()), work.table(), work.object()))
                .toList();
        return obligations.openWork(migration.database().value(), sought).stream()
                .filter(row -> done.stream().anyMatch(work -> LeftWork.does(work, row)))
                .filter(row -> row.origin() != Origin.MIGRATION
                        || !migration.id().toString().equals(row.subjectText()))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}

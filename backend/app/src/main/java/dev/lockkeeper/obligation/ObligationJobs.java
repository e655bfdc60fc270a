package dev.lockkeeper.obligation;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.EngineersMay;
import dev.lockkeeper.access.MemberAuthentication;
import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.obligation.ProgressBook.Reporter;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The jobs behind promises: backfills and dual writes tell how far they are. */
@Service
@Transactional
public class ObligationJobs {

    private static final Set<ObligationKind> RUN =
            Set.of(ObligationKind.FINISH_BACKFILL, ObligationKind.REMOVE_DUAL_WRITE, ObligationKind.CONTRACT);

    /** Clocks of two machines differ by less. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private final Obligations obligations;
    private final ProgressBook book;
    private final StoredObligations stored;
    private final DualWriteEasing easing;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ObligationJobs(
            Obligations obligations,
            ProgressBook book,
            StoredObligations stored,
            DualWriteEasing easing,
            ApplicationEventPublisher events,
            Clock clock) {
        this.obligations = obligations;
        this.book = book;
        this.stored = stored;
        this.easing = easing;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The same report again changes nothing; an earlier one that comes late says only that the job lives. That no row differs
     * is believed of a job, and everybody can read whose report it was; it ends no promise by itself.
     */
    @EngineersMay
    public ObligationProgress report(CurrentMember by, ObligationId id, ProgressReport report) {
        var row = requireJob(id);
        require(!report.at().isAfter(clock.instant().plus(CLOCKS_DIFFER)), "obligation.progress.future");
        if (report.findsNoDrift()) {
            easing.requireBelieved(by, stored.get(id));
        }
        var before = book.of(id);
        var token = MemberAuthentication.token().orElse(null);
        book.take(id, report, new Reporter(by.id(), token), clock.instant());
        var after = book.of(id).orElseThrow();
        if (after.isReconciled()
                && before.filter(ObligationProgress::isReconciled).isEmpty()) {
            var how = "reported" + (token == null ? "" : " with the token " + token);
            events.publishEvent(new ObligationReconciled(by.id(), id, row.title(), 0, how));
        }
        return after;
    }

    /**
     * Somebody has compared both places by hand.
     *
     * @param how it was compared
     */
    @EngineersMay
    public void reconcile(CurrentMember by, ObligationId id, long drift, String how) {
        var row = requireJob(id);
        require(drift >= 0, "obligation.drift-negative");
        if (drift == 0) {
            var obligation = stored.get(id);
            easing.ease(by, obligation, DualWriteEasing.Step.COUNTED, obligation.dueOn(), how);
        }
        book.reconcile(id, drift, by.id(), clock.instant());
        events.publishEvent(new ObligationReconciled(by.id(), id, row.title(), drift, how.strip()));
    }

    @ViewersMay
    @Transactional(readOnly = true)
    public Optional<ObligationProgress> of(ObligationId id) {
        obligations.get(id);
        return book.of(id);
    }

    private ObligationRow requireJob(ObligationId id) {
        var row = obligations.get(id);
        require(row.open(), "obligation.closed");
        require(RUN.contains(row.kind()), "obligation.no-job");
        return row;
    }
}

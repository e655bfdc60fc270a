package dev.lockkeeper.jobs;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.lockkeeper.tenancy.TenantContext;
import dev.lockkeeper.tenancy.TenantId;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs one errand and records how it went, in one transaction with the scheduler's own row. */
@Component
class ErrandTask {

    /** What the scheduler keeps of an errand. */
    record Key(UUID tenant, String target) {}

    private static final Logger log = LoggerFactory.getLogger(ErrandTask.class);

    private final Errands errands;
    private final Patience patience;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final RandomGenerator chance = RandomGenerator.getDefault();

    ErrandTask(Errands errands, Patience patience, TransactionTemplate transaction, Clock clock) {
        this.errands = errands;
        this.patience = patience;
        this.transaction = transaction;
        this.clock = clock;
    }

    Task<Key> of(Chore chore) {
        return Tasks.custom(chore.name(), Key.class)
                // Its node died: another takes over, since a chore bears repetition.
                .onDeadExecutionRevive()
                .execute((instance, context) -> run(chore, instance.getData()));
    }

    private CompletionHandler<Key> run(Chore chore, Key key) {
        return TenantContext.in(new TenantId(key.tenant()), () -> attempt(chore, key));
    }

    private CompletionHandler<Key> attempt(Chore chore, Key key) {
        var before = transaction.execute(status -> errands.find(chore.name(), key.target()));
        if (before == null || before.isEmpty()) {
            return (complete, operations) -> operations.remove();
        }
        try {
            chore.run(key.target());
            return settle(key, chore, errand -> succeeded(errand, before.get().wanted()));
        } catch (TryLater later) {
            return settle(key, chore, errand -> postponed(errand, later));
        } catch (GiveUp reason) {
            return settle(key, chore, errand -> setAside(errand, reason));
        } catch (RuntimeException failure) {
            return settle(key, chore, errand -> failed(errand, failure));
        }
    }

    /** Locks the errand's row, so that a request that arrives meanwhile is either seen here or finds the task gone. */
    private CompletionHandler<Key> settle(Key key, Chore chore, Function<Errand, Optional<Instant>> outcome) {
        return (complete, operations) -> TenantContext.run(
                new TenantId(key.tenant()),
                () -> transaction.executeWithoutResult(status -> errands.lock(chore.name(), key.target())
                        .flatMap(outcome)
                        .ifPresentOrElse(next -> operations.reschedule(complete, next), operations::remove)));
    }

    private Optional<Instant> succeeded(Errand errand, long reached) {
        errands.succeeded(errand, reached);
        return errand.wanted() > reached ? Optional.of(clock.instant()) : Optional.empty();
    }

    private Optional<Instant> postponed(Errand errand, TryLater later) {
        var next = clock.instant().plus(later.pause());
        if (later.isFirm()) {
            errands.hold(errand, next);
        }
        return record(errand, errand.failures(), later, next);
    }

    private Optional<Instant> failed(Errand errand, RuntimeException failure) {
        var failures = errand.failures() + 1;
        return patience.isExhausted(failures)
                ? record(errand, failures, failure, null)
                : record(errand, failures, failure, clock.instant().plus(patience.pause(failures, chance)));
    }

    private Optional<Instant> setAside(Errand errand, GiveUp reason) {
        return record(errand, errand.failures() + 1, reason, null);
    }

    private Optional<Instant> record(Errand errand, int failures, RuntimeException why, @Nullable Instant next) {
        // The same again and again is no news: a thousand that wait for one system would drown all else.
        var level = why instanceof TryLater && reason(why).equals(errand.lastError()) ? Level.DEBUG : Level.WARN;
        log.atLevel(level)
                .log(
                        "errand {} {} of tenant {} failed ({} times): {}",
                        errand.chore(),
                        errand.target(),
                        TenantContext.required(),
                        failures,
                        why.toString());
        errands.failed(errand, failures, reason(why), next);
        return Optional.ofNullable(next);
    }

    private static String reason(RuntimeException why) {
        return Errands.kept(String.valueOf(why.getMessage()));
    }
}

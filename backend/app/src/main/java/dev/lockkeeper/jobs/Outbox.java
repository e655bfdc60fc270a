package dev.lockkeeper.jobs;

import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import dev.lockkeeper.tenancy.TenantContext;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Asks for later work, in the transaction of the step that causes it: a step that is rolled back has asked for nothing. */
@Service
public class Outbox {

    private static final Logger log = LoggerFactory.getLogger(Outbox.class);

    private final Errands errands;
    private final Workers workers;

    Outbox(Errands errands, Workers workers) {
        this.errands = errands;
        this.workers = workers;
    }

    private record Request(String chore, String target) implements Comparable<Request> {

        private static final Comparator<Request> ORDER =
                Comparator.comparing(Request::chore).thenComparing(Request::target);

        @Override
        public int compareTo(Request other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * What one transaction asks for, written down at its end and in one order. An errand's row that is locked sooner may be
     * held by a step that waits for another step, and that one for the row.
     */
    private class Requests implements TransactionSynchronization {

        private final SortedSet<Request> requests = new TreeSet<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            requests.forEach(Outbox.this::file);
        }

        @Override
        public void afterCommit() {
            workers.wake();
        }
    }

    /**
     * Asked for twice before it ran, it is done once; asked for while it runs, it runs again afterwards. It goes at once,
     * but never before the time that the other system named.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void ask(String chore, String target) {
        requests().add(new Request(chore, target));
    }

    private SortedSet<Request> requests() {
        for (var one : TransactionSynchronizationManager.getSynchronizations()) {
            if (one instanceof Requests known) {
                return known.requests;
            }
        }
        var first = new Requests();
        TransactionSynchronizationManager.registerSynchronization(first);
        return first.requests;
    }

    private void file(Request request) {
        var next = errands.want(request.chore(), request.target());
        var instance = new TaskInstance<>(
                request.chore(),
                instance(request.target()),
                new ErrandTask.Key(TenantContext.required().value(), request.target()));
        if (!workers.queue().scheduleIfNotExists(instance, next)) {
            hurry(instance, next);
        }
    }

    /** How far the latest request for this target has come. */
    @Transactional(readOnly = true)
    public Optional<Errand> state(String chore, String target) {
        return errands.find(chore, target);
    }

    /** What has not been done yet, oldest first, dead ones included. */
    @Transactional(readOnly = true)
    public List<Errand> unfinished(int limit) {
        return errands.unfinished(limit);
    }

    /**
     * The same of some chores alone, those after this place.
     *
     * @param always the one of them of which everything is told; of the others only what has failed
     */
    @Transactional(readOnly = true)
    public List<Errand> unfinished(Collection<String> chores, String always, ErrandPlace after, int limit) {
        return errands.unfinished(chores, always, after, limit);
    }

    /**
     * One that waits for its next try goes as soon as it may; one that may go already is left as it is. A worker may take it
     * between the look and the change: it holds the errand's row only when it ends, after this request, and then sees that
     * more is wanted.
     */
    private void hurry(TaskInstance<ErrandTask.Key> instance, Instant next) {
        var scheduled = workers.queue().getScheduledExecution(instance);
        if (scheduled.isEmpty()
                || scheduled.get().isPicked()
                || !scheduled.get().getExecutionTime().isAfter(next)) {
            return;
        }
        try {
            workers.queue().reschedule(instance, next);
        } catch (TaskInstanceException taken) {
            log.debug("errand {} is being run already", instance.getId(), taken);
        }
    }

    private static String instance(String target) {
        return TenantContext.required() + "/" + target;
    }
}

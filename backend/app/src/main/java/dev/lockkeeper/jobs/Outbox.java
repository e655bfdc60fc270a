package dev.lockkeeper.jobs;

import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import dev.lockkeeper.tenancy.TenantContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

    /**
     * Asked for twice before it ran, it is done once; asked for while it runs, it runs again afterwards. It goes at once,
     * but never before the time that the other system named.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void ask(String chore, String target) {
        var next = errands.want(chore, target);
        var instance = new TaskInstance<>(
                chore,
                instance(target),
                new ErrandTask.Key(TenantContext.required().value(), target));
        if (!workers.queue().scheduleIfNotExists(instance, next)) {
            hurry(instance, next);
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                workers.wake();
            }
        });
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
     * One that waits for its next try goes as soon as it may. A worker may take it between the look and the change: it holds the
     * errand's row only when it ends, after this request, and then sees that more is wanted.
     */
    private void hurry(TaskInstance<ErrandTask.Key> instance, Instant next) {
        var scheduled = workers.queue().getScheduledExecution(instance);
        if (scheduled.isEmpty() || scheduled.get().isPicked()) {
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

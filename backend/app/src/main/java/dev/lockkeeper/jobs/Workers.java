package dev.lockkeeper.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.databind.json.JsonMapper;

/**
 * The threads of this node that run errands: they start after everything else has, and end before the pool. Tasks are
 * asked for on the application's own transactions, so a task exists if and only if its step committed.
 */
@Component
class Workers implements SmartLifecycle {

    private static final String TABLE = "platform.scheduled_task";

    /** The scheduler asks for at least so many, so that one late heartbeat is no death. */
    private static final int MISSED_HEARTBEATS = 4;

    private final DataSource dataSource;
    private final Patience patience;
    private final Clock clock;
    private final Serializer serializer;
    private final SingletonSupplier<List<Task<?>>> tasks;
    private final SingletonSupplier<List<RecurringTask<Void>>> rounds;
    private final SingletonSupplier<SchedulerClient> queue;
    private volatile @Nullable Scheduler scheduler;

    Workers(
            DataSource dataSource,
            ObjectProvider<Chore> chores,
            ErrandTask errand,
            ObjectProvider<Regular> regulars,
            RegularTask round,
            Patience patience,
            Clock clock,
            JsonMapper json) {
        this.dataSource = new TransactionAwareDataSourceProxy(dataSource);
        this.patience = patience;
        this.clock = clock;
        this.serializer = new JsonSerializer(json);
        // Only when asked: chores ask for errands themselves.
        this.tasks = SingletonSupplier.of(
                () -> chores.stream().<Task<?>>map(errand::of).toList());
        this.rounds =
                SingletonSupplier.of(() -> regulars.stream().map(round::of).toList());
        this.queue = SingletonSupplier.of(this::newQueue);
    }

    /** Where tasks are asked for, whether anybody works on this node or not. */
    SchedulerClient queue() {
        return queue.obtain();
    }

    /** Looks for work now rather than at the next poll. */
    void wake() {
        var working = scheduler;
        if (working != null) {
            working.triggerCheckForDueExecutions();
        }
    }

    @Override
    public boolean isAutoStartup() {
        return patience.workers();
    }

    /** A scheduler that was stopped cannot start again: each start has its own. */
    @Override
    public synchronized void start() {
        if (!isRunning()) {
            var fresh = newScheduler();
            fresh.start();
            scheduler = fresh;
        }
    }

    @Override
    public synchronized void stop() {
        var working = scheduler;
        scheduler = null;
        if (working != null) {
            working.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return scheduler != null;
    }

    private Scheduler newScheduler() {
        return Scheduler.create(dataSource, tasks.obtain())
                .startTasks(rounds.obtain())
                .tableName(TABLE)
                .threads(4)
                .pollUsingLockAndFetch(0.5, 2.0)
                .pollingInterval(patience.poll())
                .heartbeatInterval(patience.heartbeat())
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(Duration.ofSeconds(10))
                .clock(clock::instant)
                .serializer(serializer)
                .build();
    }

    private SchedulerClient newQueue() {
        return SchedulerClient.Builder.create(dataSource, tasks.obtain())
                .tableName(TABLE)
                .serializer(serializer)
                .build();
    }

    private record JsonSerializer(JsonMapper json) implements Serializer {

        @Override
        public byte[] serialize(Object data) {
            return json.writeValueAsBytes(data);
        }

        @Override
        public <T> T deserialize(Class<T> type, byte[] bytes) {
            return json.readValue(bytes, type);
        }
    }
}

package dev.lockkeeper.jobs;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import tools.jackson.databind.json.JsonMapper;

/**
 * A node that works only when it is told to, on the thread and at the time of whoever tells it, and that may die in the
 * middle: then its errand stays taken until somebody finds that nobody breathes there any more.
 */
@TestComponent
public class SteppedWorkers {

    /** What becomes of those who work. */
    public interface Fates {

        Fates ALL_LIVE = () -> false;
        Fates ALL_DIE = () -> true;

        /** Asked before each errand: whether its worker dies before it has written down how it went. */
        boolean dies();

        /** Told after each errand, whoever lived or died. */
        default void ended() {}
    }

    private static final String TABLE = "platform.scheduled_task";
    private static final Duration BREATH = Duration.ofSeconds(5);
    private static final int MISSED = 4;

    private final Workers others;
    private final ManualScheduler scheduler;
    private Fates fates = Fates.ALL_LIVE;
    private int done;

    SteppedWorkers(
            DataSource dataSource, Workers others, ObjectProvider<Chore> chores, ErrandTask errand, JsonMapper json) {
        this.others = others;
        var tasks = chores.stream().<Task<?>>map(chore -> mortal(chore, errand)).toList();
        var builder = TestHelper.createManualScheduler(new TransactionAwareDataSourceProxy(dataSource), tasks)
                .clock(new SettableClock());
        builder.tableName(TABLE)
                .heartbeatInterval(BREATH)
                .missedHeartbeatsLimit(MISSED)
                .serializer(new JsonSerializer(json));
        scheduler = builder.build();
    }

    /** From now on nobody else works on this node. */
    public void alone() {
        others.stop();
    }

    /** Works through what is due at that time, and what becomes due by that; answers how much it was. */
    public int work(Instant now, Fates chosen) {
        fates = chosen;
        scheduler.setTime(now);
        var before = done;
        int round;
        do {
            round = done;
            scheduler.runAnyDueExecutions();
        } while (done > round);
        return done - before;
    }

    /** Errands of the dead become anybody's. */
    public void findTheDead(Instant now) {
        scheduler.setTime(now);
        scheduler.runDeadExecutionDetection();
    }

    private Task<ErrandTask.Key> mortal(Chore chore, ErrandTask errand) {
        var real = errand.of(chore);
        return Tasks.custom(chore.name(), ErrandTask.Key.class)
                .onDeadExecutionRevive()
                .execute((instance, context) -> run(real, instance, context));
    }

    private CompletionHandler<ErrandTask.Key> run(
            Task<ErrandTask.Key> real, TaskInstance<ErrandTask.Key> instance, ExecutionContext context) {
        done++;
        var dies = fates.dies();
        try {
            var end = real.execute(instance, context);
            return dies ? (complete, operations) -> {} : end;
        } finally {
            fates.ended();
        }
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

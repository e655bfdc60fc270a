package dev.lockkeeper.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import tools.jackson.databind.json.JsonMapper;

/** db-scheduler on the application's own transactions: a task exists if and only if its step committed. */
@Configuration(proxyBeanMethods = false)
class JobScheduler {

    /** Started and stopped by its life below, not by the bean factory. */
    @Bean(destroyMethod = "")
    Scheduler scheduler(
            DataSource dataSource,
            List<Chore> chores,
            ErrandTask errand,
            Patience patience,
            Clock clock,
            JsonMapper json) {
        List<Task<?>> tasks = new ArrayList<>();
        chores.forEach(chore -> tasks.add(errand.of(chore)));
        return Scheduler.create(new TransactionAwareDataSourceProxy(dataSource), tasks)
                .tableName("platform.scheduled_task")
                .threads(4)
                .pollUsingLockAndFetch(0.5, 2.0)
                .pollingInterval(patience.poll())
                .heartbeatInterval(Duration.ofSeconds(20))
                .missedHeartbeatsLimit(3 + 1)
                .shutdownMaxWait(Duration.ofSeconds(10))
                .clock(clock::instant)
                .serializer(new JsonSerializer(json))
                .build();
    }

    /** Starts after everything else has, and ends before the pool. */
    @Bean
    SmartLifecycle schedulerLife(Scheduler scheduler) {
        return new SchedulerLife(scheduler);
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

    private static class SchedulerLife implements SmartLifecycle {

        private final Scheduler scheduler;
        private volatile boolean running;

        SchedulerLife(Scheduler scheduler) {
            this.scheduler = scheduler;
        }

        @Override
        public void start() {
            scheduler.start();
            running = true;
        }

        @Override
        public void stop() {
            scheduler.stop();
            running = false;
        }

        @Override
        public boolean isRunning() {
            return running;
        }
    }
}

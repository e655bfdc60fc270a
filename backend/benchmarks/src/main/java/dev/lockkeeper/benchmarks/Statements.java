package dev.lockkeeper.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files of SQL beside this class, and what the server knows of what they made. */
@Component
class Statements {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final JdbcClient jdbc;

    Statements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One statement after the other. Before each, the connection forgets how it looked up a foreign key while its table was
     * small: page after page, which takes hours for a hundred thousand rows.
     */
    void run(String file, Map<String, Object> given) {
        for (var statement : read(file).split(";\n")) {
            jdbc.sql("discard plans").update();
            jdbc.sql(statement).params(given).update();
        }
    }

    /** Until the tables that have grown have been analysed, as on any server that has run for a minute. */
    void awaitStatistics() {
        var until = Instant.now().plus(PATIENCE);
        while (unknown() > 0 && Instant.now().isBefore(until)) {
            pause();
        }
    }

    private int unknown() {
        return jdbc.sql("""
                        select count(*) from pg_stat_user_tables
                         where schemaname = 'tenant' and n_live_tup > 1000 and last_autoanalyze is null
                        """).query(Integer.class).single();
    }

    static void pause() {
        pause(Duration.ofSeconds(1));
    }

    static void pause(Duration time) {
        try {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String read(String file) {
        try {
            return new ClassPathResource(file, Statements.class).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.lockkeeper.access;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How often somebody failed of late, of whom nothing is known but a name or an address. Shared by all nodes. */
@Component
class FailureCounts {

    static final Duration WINDOW = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final Clock clock;

    FailureCounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    int of(String subject) {
        return jdbc.sql("select count(*) from platform.sign_in_failure where subject = :subject and failed_at > :since")
                .param("subject", subject)
                .param("since", clock.instant().minus(WINDOW).atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    @Transactional
    void add(String... subjects) {
        forgetOld();
        for (var subject : subjects) {
            jdbc.sql("insert into platform.sign_in_failure (subject, failed_at) values (:subject, :now)")
                    .param("subject", subject)
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    @Transactional
    void forget(String subject) {
        jdbc.sql("delete from platform.sign_in_failure where subject = :subject")
                .param("subject", subject)
                .update();
    }

    private void forgetOld() {
        jdbc.sql("delete from platform.sign_in_failure where failed_at < :before")
                .param("before", clock.instant().minus(WINDOW).atOffset(ZoneOffset.UTC))
                .update();
    }
}

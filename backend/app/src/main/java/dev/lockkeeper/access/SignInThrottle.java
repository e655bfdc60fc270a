package dev.lockkeeper.access;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Slows guessing down: after a few failures an address, of mail or network, has to wait. Shared by all nodes. */
@Component
class SignInThrottle {

    static final Duration WINDOW = Duration.ofMinutes(15);
    static final int FAILURES_PER_EMAIL = 5;
    static final int FAILURES_PER_HOST = 30;

    private final JdbcClient jdbc;
    private final Clock clock;

    SignInThrottle(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean mustWait(String email, String host) {
        return failures(emailSubject(email)) >= FAILURES_PER_EMAIL || failures(hostSubject(host)) >= FAILURES_PER_HOST;
    }

    @Transactional
    public void failed(String email, String host) {
        forgetOld();
        for (var subject : List.of(emailSubject(email), hostSubject(host))) {
            jdbc.sql("insert into platform.sign_in_failure (subject, failed_at) values (:subject, :now)")
                    .param("subject", subject)
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    /** A right password ends the count of its own address only: a host that guesses many names stays slow. */
    @Transactional
    public void succeeded(String email) {
        jdbc.sql("delete from platform.sign_in_failure where subject = :subject")
                .param("subject", emailSubject(email))
                .update();
    }

    private int failures(String subject) {
        return jdbc.sql("select count(*) from platform.sign_in_failure where subject = :subject and failed_at > :since")
                .param("subject", subject)
                .param("since", clock.instant().minus(WINDOW).atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    private void forgetOld() {
        jdbc.sql("delete from platform.sign_in_failure where failed_at < :before")
                .param("before", clock.instant().minus(WINDOW).atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String emailSubject(String email) {
        var address = email.strip().toLowerCase(Locale.ROOT);
        return "email:" + address.substring(0, Math.min(address.length(), 320));
    }

    private static String hostSubject(String host) {
        return "host:" + host;
    }
}

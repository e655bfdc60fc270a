package dev.lockkeeper.access;

import java.util.Locale;
import org.springframework.stereotype.Component;

/** Slows guessing down: after a few failures an address, of mail or network, has to wait. Shared by all nodes. */
@Component
class SignInThrottle {

    static final int FAILURES_PER_EMAIL = 5;
    static final int FAILURES_PER_HOST = 30;

    private final FailureCounts failures;

    SignInThrottle(FailureCounts failures) {
        this.failures = failures;
    }

    boolean mustWait(String email, String host) {
        return failures.of(emailSubject(email)) >= FAILURES_PER_EMAIL
                || failures.of(hostSubject(host)) >= FAILURES_PER_HOST;
    }

    void failed(String email, String host) {
        failures.add(emailSubject(email), hostSubject(host));
    }

    /** A right password ends the count of its own address only: a host that guesses many names stays slow. */
    void succeeded(String email) {
        failures.forget(emailSubject(email));
    }

    private static String emailSubject(String email) {
        var address = email.strip().toLowerCase(Locale.ROOT);
        return "email:" + address.substring(0, Math.min(address.length(), 320));
    }

    private static String hostSubject(String host) {
        return "host:" + host;
    }
}

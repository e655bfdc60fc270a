package dev.lockkeeper.jira;

import java.io.Serializable;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/**
 * That somebody was sent to Atlassian to be asked, as their session remembers it: only with this state may they come back,
 * and soon.
 */
record ConsentAsked(UUID connection, String state, Instant at) implements Serializable {

    private static final Duration LIFE = Duration.ofMinutes(15);
    private static final SecureRandom RANDOM = new SecureRandom();

    static ConsentAsked of(UUID connection, Instant now) {
        var state = new byte[32];
        RANDOM.nextBytes(state);
        return new ConsentAsked(
                connection, Base64.getUrlEncoder().withoutPadding().encodeToString(state), now);
    }

    boolean isAnsweredBy(String sent, Instant now) {
        return state.equals(sent) && now.isBefore(at.plus(LIFE));
    }

    @Override
    public String toString() {
        return "ConsentAsked[connection=" + connection + "]";
    }
}

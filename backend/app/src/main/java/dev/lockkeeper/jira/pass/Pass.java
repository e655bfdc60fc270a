package dev.lockkeeper.jira.pass;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a connection's way through the gateway.
 *
 * @param site by what the gateway knows the connection's site; null until somebody asked
 * @param accessToken sealed; null where there is none
 * @param refreshToken sealed; null where nobody granted one
 * @param endsAt when the access token ends
 */
record Pass(
        @Nullable String site,
        byte @Nullable [] accessToken,
        byte @Nullable [] refreshToken,
        @Nullable Instant endsAt) {

    static final Pass NONE = new Pass(null, null, null, null);

    boolean isGoodAt(Instant time) {
        return accessToken != null && endsAt != null && endsAt.isAfter(time);
    }

    /** Without the tokens: records end up in logs. */
    @Override
    public String toString() {
        return "Pass[site=%s, endsAt=%s]".formatted(site, endsAt);
    }
}

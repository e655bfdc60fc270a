package dev.lockkeeper.incident.hook;

import dev.lockkeeper.outside.Proofs;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What kind of program tells: how it signs, if it does, and what its messages look like. */
public enum IncidentHookKind {
    PAGERDUTY("X-PagerDuty-Signature", Mapping.PAGERDUTY),
    OPSGENIE(null, Mapping.OPSGENIE),
    ALERTMANAGER("X-Grafana-Alerting-Signature", Mapping.ALERTMANAGER),
    GENERIC("X-Lockkeeper-Signature", Mapping.GENERIC);

    /** Carries the secret itself, for who cannot sign. */
    static final String SECRET_HEADER = "X-Lockkeeper-Secret";

    private static final String BEARER = "Bearer ";

    private final @Nullable String signatureHeader;
    private final Mapping mapping;

    IncidentHookKind(@Nullable String signatureHeader, Mapping mapping) {
        this.signatureHeader = signatureHeader;
        this.mapping = mapping;
    }

    /** Null where such a program does not sign. */
    @Nullable
    public String signatureHeader() {
        return signatureHeader;
    }

    Mapping mapping() {
        return mapping;
    }

    /** Whether anything is sent that might prove who sends it. */
    boolean isClaimed(Function<String, @Nullable String> headers) {
        return signature(headers) != null || secret(headers) != null;
    }

    boolean isProven(Function<String, @Nullable String> headers, String secret, byte[] body) {
        var signature = signature(headers);
        if (signature != null) {
            return Arrays.stream(signature.split(",")).anyMatch(one -> Proofs.signs(bare(one), secret, body));
        }
        var sent = secret(headers);
        return sent != null && Proofs.same(sent, secret);
    }

    private @Nullable String signature(Function<String, @Nullable String> headers) {
        return signatureHeader == null ? null : headers.apply(signatureHeader);
    }

    private static @Nullable String secret(Function<String, @Nullable String> headers) {
        var own = headers.apply(SECRET_HEADER);
        var bearer = headers.apply("Authorization");
        if (own != null) {
            return own.strip();
        }
        return bearer != null && bearer.startsWith(BEARER)
                ? bearer.substring(BEARER.length()).strip()
                : null;
    }

    /** Without what some write before it: {@code v1=}, {@code sha256=}. */
    private static String bare(String signature) {
        return signature.substring(signature.indexOf('=') + 1).strip();
    }
}

package dev.lockkeeper.jirasandbox.hook;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lockkeeper.jirasandbox.exchange.Json;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.node.ObjectNode;

/** How the receiver knows that a request comes from this Jira. */
public sealed interface Proof {

    Map<String, String> headers(String body, Instant now);

    /** No proof at all: a hook that was registered without a secret. */
    record None() implements Proof {

        @Override
        public Map<String, String> headers(String body, Instant now) {
            return Map.of();
        }
    }

    /** A signature over the raw bytes, with a secret that an administrator typed in. */
    record Signature(String secret) implements Proof {

        @Override
        public Map<String, String> headers(String body, Instant now) {
            return Map.of("X-Hub-Signature", "sha256=" + HexFormat.of().formatHex(hmac(secret, body)));
        }
    }

    /** A token signed with an app's secret; it does not cover the body. */
    record Token(String clientId, String clientSecret) implements Proof {

        private static final Duration LIFE = Duration.ofMinutes(3);

        @Override
        public Map<String, String> headers(String body, Instant now) {
            var content = part(Json.object().put("alg", "HS256").put("typ", "JWT"))
                    + '.'
                    + part(Json.object()
                            .put("iss", clientId)
                            .put("iat", now.getEpochSecond())
                            .put("exp", now.plus(LIFE).getEpochSecond()));
            return Map.of("Authorization", "Bearer " + content + '.' + encoded(hmac(clientSecret, content)));
        }

        private static String part(ObjectNode json) {
            return encoded(json.toString().getBytes(UTF_8));
        }

        private static String encoded(byte[] bytes) {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        }
    }

    /** A secret in a header, which the author of a rule typed in. */
    record Header(String name, String secret) implements Proof {

        @Override
        public Map<String, String> headers(String body, Instant now) {
            return Map.of(name, secret);
        }
    }

    private static byte[] hmac(String secret, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has HmacSHA256", missing);
        }
    }
}

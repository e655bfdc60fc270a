package dev.lockkeeper.jira.hook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class ProvingWithASignedTokenTests {

    private static final String SECRET = "a-client-secret-of-more-than-thirty-two-letters";
    private static final String HS256 = "{\"alg\":\"HS256\",\"typ\":\"JWT\"}";

    private static final long NOW = Instant.now().getEpochSecond();

    @Test
    void what_the_apps_secret_signed_and_has_not_ended_is_proof() {
        assertThat(isProof(signed(HS256, ends(NOW + 180), SECRET))).isTrue();
    }

    @Test
    void another_secret_is_none() {
        assertThat(isProof(signed(HS256, ends(NOW + 180), SECRET + "!"))).isFalse();
    }

    @Test
    void neither_is_one_that_has_ended_or_never_does() {
        assertThat(isProof(signed(HS256, ends(NOW - 180), SECRET))).isFalse();
        assertThat(isProof(signed(HS256, "{\"iss\":\"client\"}", SECRET))).isFalse();
    }

    @Test
    void what_was_signed_may_not_be_changed_afterwards() {
        var parts = signed(HS256, ends(NOW - 180), SECRET).split("\\.");

        assertThat(isProof(parts[0] + '.' + part(ends(NOW + 180)) + '.' + parts[2]))
                .isFalse();
    }

    @Test
    void another_algorithm_or_none_is_no_proof() {
        var unsigned = part("{\"alg\":\"none\"}") + '.' + part(ends(NOW + 180)) + '.';

        assertThat(isProof(unsigned)).isFalse();
        assertThat(isProof(signed("{\"alg\":\"HS512\"}", ends(NOW + 180), SECRET)))
                .isFalse();
    }

    @Test
    void what_is_no_token_is_no_proof_and_a_secret_that_is_too_short_proves_nothing() {
        assertThat(HookKind.APP.isProven("Basic abc", SECRET, new byte[0])).isFalse();
        assertThat(isProof("no token")).isFalse();
        assertThat(isProof("")).isFalse();
        assertThat(HookKind.APP.isProven("Bearer " + signed(HS256, ends(NOW + 180), "short"), "short", new byte[0]))
                .isFalse();
    }

    private static boolean isProof(String token) {
        return HookKind.APP.isProven("Bearer " + token, SECRET, new byte[0]);
    }

    private static String ends(long second) {
        return "{\"iss\":\"client\",\"iat\":%d,\"exp\":%d}".formatted(NOW - 300, second);
    }

    private static String signed(String header, String claims, String secret) {
        var content = part(header) + '.' + part(claims);
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            return content + '.' + encoded(mac.doFinal(content.getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String part(String json) {
        return encoded(json.getBytes(UTF_8));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

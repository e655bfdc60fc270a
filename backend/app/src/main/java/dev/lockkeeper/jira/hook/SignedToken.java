package dev.lockkeeper.jira.hook;

import static java.nio.charset.StandardCharsets.UTF_8;

import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * A token that an app's secret signed (JWT, HS256 alone), and that has an end. It does not cover the body that came with it;
 * that is only a hint where to look.
 */
final class SignedToken {

    private static final String SCHEME = "Bearer ";

    private SignedToken() {}

    /** @param header as it was sent, with its scheme; a minute's difference between the clocks is forgiven */
    static boolean isSignedWith(String secret, String header) {
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return false;
        }
        try {
            var token = decoder(secret).decode(header.substring(SCHEME.length()).strip());
            return token.getExpiresAt() != null;
        } catch (JwtException forged) {
            return false;
        }
    }

    private static NimbusJwtDecoder decoder(String secret) {
        return NimbusJwtDecoder.withSecretKey(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"))
                .macAlgorithm(MacAlgorithm.HS256)
                .build();
    }
}

package dev.lockkeeper.outside;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** How it is proven that something comes from who knows a secret. */
public final class Proofs {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SECRET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Proofs() {}

    /** A secret that nobody has; to be shown once. */
    public static String newSecret() {
        var secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    /** Takes as long wherever they differ. */
    public static boolean same(String sent, String expected) {
        return MessageDigest.isEqual(sent.getBytes(UTF_8), expected.getBytes(UTF_8));
    }

    /** Whether it is the signature of these bytes in hexadecimal (HMAC with SHA-256). */
    public static boolean signs(String hex, String secret, byte[] body) {
        return MessageDigest.isEqual(
                hex.getBytes(UTF_8),
                HexFormat.of().formatHex(hmac(secret, body)).getBytes(US_ASCII));
    }

    private static byte[] hmac(String secret, byte[] body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM));
            return mac.doFinal(body);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a signature could not be checked", impossible);
        }
    }
}

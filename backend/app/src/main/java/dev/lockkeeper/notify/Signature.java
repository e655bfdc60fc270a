package dev.lockkeeper.notify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Proves to a receiver who has sent this, when, and that nothing of it was changed. */
final class Signature {

    private static final String ALGORITHM = "HmacSHA256";

    private Signature() {}

    /** {@code t=1793451600,v1=5f3c…}: of the seconds, a full stop and the body. */
    static String of(String secret, Instant at, String body) {
        var seconds = at.getEpochSecond();
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM));
            var sign = mac.doFinal((seconds + "." + body).getBytes(UTF_8));
            return "t=" + seconds + ",v1=" + HexFormat.of().formatHex(sign);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a webhook could not be signed", impossible);
        }
    }
}

package dev.lockkeeper.jira.hook;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Who tells, and so how it is proven that it comes from who knows the secret. */
public enum HookKind {
    /** Registered by an administrator of Jira, who typed the secret in: a signature over the bytes as they are sent. */
    WEBHOOK("X-Hub-Signature") {
        @Override
        boolean proves(String sent, String secret, byte[] body) {
            return same(sent.strip(), "sha256=" + HexFormat.of().formatHex(hmac(secret, body)));
        }
    },
    /** Sent by a rule, whose author typed the secret in as the value of a header. */
    AUTOMATION("X-Lockkeeper-Secret") {
        @Override
        boolean proves(String sent, String secret, byte[] body) {
            return same(sent.strip(), secret);
        }
    },
    /** Registered by an app for itself, while it is let in: a token that the app's own secret signed. */
    APP("Authorization") {
        @Override
        boolean proves(String sent, String secret, byte[] body) {
            return SignedToken.isSignedWith(secret, sent);
        }
    };

    /** What a rule is to send: enough to know where to look. */
    public static final String TEMPLATE = """
            {"webhookEvent": "automation",
             "issue": {"id": "{{issue.id}}", "key": "{{issue.key}}"},
             "user": {"accountId": "{{initiator.accountId}}"}}""";

    private static final String ALGORITHM = "HmacSHA256";

    private final String header;

    HookKind(String header) {
        this.header = header;
    }

    /** The header that carries the proof. */
    public String header() {
        return header;
    }

    /** @param sent what the header carries; null where it is missing */
    public boolean isProven(@Nullable String sent, String secret, byte[] body) {
        return sent != null && proves(sent, secret, body);
    }

    abstract boolean proves(String sent, String secret, byte[] body);

    /** Takes as long wherever they differ. */
    private static boolean same(String sent, String expected) {
        return MessageDigest.isEqual(sent.getBytes(UTF_8), expected.getBytes(US_ASCII));
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

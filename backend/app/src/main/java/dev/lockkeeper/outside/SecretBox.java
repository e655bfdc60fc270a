package dev.lockkeeper.outside;

import static dev.lockkeeper.common.RuleViolation.require;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Closes secrets before they go into the database (AES-256-GCM), each for the one row where it may be opened again. */
public final class SecretBox {

    public static final int KEY_LENGTH = 32;

    /** First byte of what is kept, for the day when the form changes. */
    private static final byte FORM = 1;

    private static final int NONCE_LENGTH = 12;
    private static final int TAG_BITS = 128;

    private final @Nullable SecretKey key;
    private final SecureRandom random = new SecureRandom();

    private SecretBox(@Nullable SecretKey key) {
        this.key = key;
    }

    /** Nothing can be put into a box without a key; everything else works. */
    public static SecretBox withoutKey() {
        return new SecretBox(null);
    }

    public static SecretBox with(String base64) {
        return new SecretBox(new SecretKeySpec(decoded(base64), "AES"));
    }

    private static byte[] decoded(String base64) {
        try {
            var key = Base64.getDecoder().decode(base64.strip());
            if (key.length == KEY_LENGTH) {
                return key;
            }
        } catch (IllegalArgumentException notBase64) {
            // Said below, without the text: it may be most of a key.
        }
        throw new IllegalStateException("LOCKKEEPER_SECRET_KEY must be 32 random bytes in base64. Make one with: "
                + "head -c 32 /dev/urandom | base64");
    }

    public byte[] seal(String secret, UUID tenant, UUID row) {
        var nonce = new byte[NONCE_LENGTH];
        random.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, tenant, row).doFinal(secret.getBytes(UTF_8));
            return ByteBuffer.allocate(1 + NONCE_LENGTH + sealed.length)
                    .put(FORM)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a secret could not be sealed", impossible);
        }
    }

    /** Refuses what was sealed for another row, under another key, or was changed since. */
    public String open(byte[] kept, UUID tenant, UUID row) {
        if (kept.length <= 1 + NONCE_LENGTH || kept[0] != FORM) {
            throw new SecretUnreadable();
        }
        var nonce = Arrays.copyOfRange(kept, 1, 1 + NONCE_LENGTH);
        var sealed = Arrays.copyOfRange(kept, 1 + NONCE_LENGTH, kept.length);
        try {
            return new String(cipher(Cipher.DECRYPT_MODE, nonce, tenant, row).doFinal(sealed), UTF_8);
        } catch (AEADBadTagException otherKey) {
            throw new SecretUnreadable();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a secret could not be opened", impossible);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, UUID tenant, UUID row) throws GeneralSecurityException {
        require(key != null, "jira.secret.no-key");
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD((tenant + "/" + row).getBytes(UTF_8));
        return cipher;
    }
}

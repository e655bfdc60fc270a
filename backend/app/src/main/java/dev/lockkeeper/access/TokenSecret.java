package dev.lockkeeper.access;

import dev.lockkeeper.tenancy.TenantId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The text of an API token: {@code lk_}, the tenant's identifier (22 characters) and 256 random bits (43 characters). It
 * carries its tenant, so it is looked up inside that tenant like everything else.
 */
record TokenSecret(TenantId tenant, String text) {

    private static final Pattern FORM = Pattern.compile("lk_([A-Za-z0-9_-]{22})[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    static TokenSecret issue(TenantId tenant) {
        var id = ByteBuffer.allocate(16)
                .putLong(tenant.value().getMostSignificantBits())
                .putLong(tenant.value().getLeastSignificantBits());
        var secret = new byte[32];
        RANDOM.nextBytes(secret);
        return new TokenSecret(tenant, "lk_" + ENCODER.encodeToString(id.array()) + ENCODER.encodeToString(secret));
    }

    static Optional<TokenSecret> parse(String text) {
        var matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var id = ByteBuffer.wrap(Base64.getUrlDecoder().decode(matcher.group(1)));
        return Optional.of(new TokenSecret(new TenantId(new UUID(id.getLong(), id.getLong())), text));
    }

    /** A plain digest is enough for 256 random bits; nobody can guess them. */
    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "lk_…";
    }
}

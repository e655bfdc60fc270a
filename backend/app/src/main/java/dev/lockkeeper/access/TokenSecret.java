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
 * A secret that stands for a member: a prefix ({@code lk_} for API tokens), the tenant's identifier (22 characters) and
 * 256 random bits (43 characters). It carries its tenant, so it is looked up inside that tenant like everything else.
 */
public record TokenSecret(TenantId tenant, String text) {

    private static final Pattern FORM = Pattern.compile("([A-Za-z0-9_-]{22})[A-Za-z0-9_-]{43}");
    private static final String OF_THE_API = "lk_";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    static TokenSecret issue(TenantId tenant) {
        return issue(OF_THE_API, tenant);
    }

    /** For another door than the API. */
    public static TokenSecret issue(String prefix, TenantId tenant) {
        var id = ByteBuffer.allocate(16)
                .putLong(tenant.value().getMostSignificantBits())
                .putLong(tenant.value().getLeastSignificantBits());
        var secret = new byte[32];
        RANDOM.nextBytes(secret);
        return new TokenSecret(tenant, prefix + ENCODER.encodeToString(id.array()) + ENCODER.encodeToString(secret));
    }

    static Optional<TokenSecret> parse(String text) {
        return parse(OF_THE_API, text);
    }

    /** Nothing where it was not issued for that door. */
    public static Optional<TokenSecret> parse(String prefix, String text) {
        var matcher = FORM.matcher(text.startsWith(prefix) ? text.substring(prefix.length()) : "");
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var id = ByteBuffer.wrap(Base64.getUrlDecoder().decode(matcher.group(1)));
        return Optional.of(new TokenSecret(new TenantId(new UUID(id.getLong(), id.getLong())), text));
    }

    /** A plain digest is enough for 256 random bits; nobody can guess them. */
    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "(secret)";
    }
}

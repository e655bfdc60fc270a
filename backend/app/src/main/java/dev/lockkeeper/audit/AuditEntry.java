package dev.lockkeeper.audit;

import dev.lockkeeper.tenancy.TenantId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of a tenant's trail. */
public record AuditEntry(
        long position,
        Instant at,
        @Nullable UUID actor,
        @Nullable String actorName,
        String action,
        String subject,
        String detail,
        String previousHash,
        String hash) {

    static final String BEGINNING = "0".repeat(64);

    /** The seal: SHA-256 over the seal before, the tenant and every fact, each with its length so none can flow into the next. */
    static String seal(
            String previous,
            TenantId tenant,
            long position,
            Instant at,
            @Nullable UUID actor,
            String action,
            String subject,
            String detail) {
        var digest = sha256();
        for (var part : List.of(
                previous, tenant.toString(), "" + position, at.toString(), "" + actor, action, subject, detail)) {
            var bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    boolean isSealed(TenantId tenant) {
        return hash.equals(seal(previousHash, tenant, position, at, actor, action, subject, detail));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

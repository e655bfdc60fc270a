package dev.lockkeeper.outside;

import dev.lockkeeper.tenancy.TenantId;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The end of a door's address: the tenant's identifier and the door's own. It carries its tenant, so it is looked up
 * inside that tenant like everything else; who knows it has no right by that.
 */
public record HookAddress(TenantId tenant, UUID hook) {

    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    /** Nothing where no door can be called so. */
    public static Optional<HookAddress> parse(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
        return Optional.of(new HookAddress(new TenantId(uuid(bytes)), uuid(bytes)));
    }

    private static UUID uuid(ByteBuffer bytes) {
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    /** As it stands in the address. */
    public String text() {
        var bytes = ByteBuffer.allocate(BYTES)
                .putLong(tenant.value().getMostSignificantBits())
                .putLong(tenant.value().getLeastSignificantBits())
                .putLong(hook.getMostSignificantBits())
                .putLong(hook.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }
}

package dev.lockkeeper.jirasandbox.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lockkeeper.jirasandbox.exchange.Refusal;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The one account that may call the API, how it proves itself and what it may do. */
public final class Account {

    private final String email;
    private final byte[] credentials;
    private final Set<Permission> granted = ConcurrentHashMap.newKeySet();

    public Account(String email, String apiToken) {
        this.email = email;
        this.credentials = (email + ":" + apiToken).getBytes(UTF_8);
        granted.addAll(EnumSet.complementOf(EnumSet.of(Permission.ADMINISTER, Permission.ADMINISTER_PROJECTS)));
    }

    /** Stable, and known to nobody but this site. */
    String id() {
        return "712020:" + UUID.nameUUIDFromBytes(email.getBytes(UTF_8));
    }

    String email() {
        return email;
    }

    public boolean isProvenBy(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, "Basic ", 0, 6)) {
            return false;
        }
        try {
            var sent = Base64.getDecoder().decode(authorization.substring(6).strip());
            return MessageDigest.isEqual(credentials, sent);
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    public void grant(Permission permission) {
        granted.add(permission);
    }

    public void deny(Permission permission) {
        granted.remove(permission);
    }

    boolean may(Permission permission) {
        return granted.contains(permission);
    }

    /** An issue that may not be browsed is not there. */
    void requireBrowsing() {
        if (!may(Permission.BROWSE_PROJECTS)) {
            throw Refusal.noIssue();
        }
    }

    void require(Permission permission) {
        requireBrowsing();
        if (!may(permission)) {
            throw Refusal.forbidden("The permission %s is missing.".formatted(permission));
        }
    }
}

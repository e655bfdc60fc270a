package dev.lockkeeper.lint;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The fingerprint of a migration's content: equal scripts in equal order, equal hash. */
public final class ContentHash {

    private ContentHash() {}

    public static String of(List<Script> scripts) {
        var digest = sha256();
        for (var script : scripts) {
            add(digest, script.name());
            add(digest, script.sql());
            digest.update((byte) (script.inTransaction() ? 1 : 0));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Lengths go in too, so that text cannot move from one field to its neighbour unnoticed. */
    private static void add(MessageDigest digest, String text) {
        var bytes = text.getBytes(UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}

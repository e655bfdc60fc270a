package dev.lockkeeper.decision;

import dev.lockkeeper.decision.DecisionGuard.Kept;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** What tells some guards from any others: their form carries it, so that it is known which ones were read. */
final class GuardPrint {

    /** Of no guards. */
    static final String NONE = "";

    private GuardPrint() {}

    static String of(List<Kept> guards) {
        if (guards.isEmpty()) {
            return NONE;
        }
        try {
            var text = guards.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

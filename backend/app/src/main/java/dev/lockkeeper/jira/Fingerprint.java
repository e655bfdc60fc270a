package dev.lockkeeper.jira;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.databind.json.JsonMapper;

/** What was told, in short: to see whether the same was told before. */
final class Fingerprint {

    private Fingerprint() {}

    static String of(JsonMapper json, Object told) {
        try {
            var hash = MessageDigest.getInstance("SHA-256")
                    .digest(json.writeValueAsString(told).getBytes(UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }
}

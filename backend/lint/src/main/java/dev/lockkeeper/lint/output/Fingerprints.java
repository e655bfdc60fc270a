package dev.lockkeeper.lint.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lockkeeper.lint.Finding;
import dev.lockkeeper.lint.StatementReport;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Recognises a finding of a script when its lines have moved: made of the rule, the path, the table, the words of
 * the statement and the guard that asks, never of lines or of what the message says.
 */
final class Fingerprints {

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final int BYTES = 16;

    private final String path;
    private final Map<String, Integer> seen = new HashMap<>();

    Fingerprints(String path) {
        this.path = path;
    }

    /** Among findings that are otherwise equal, the first is told from the second. */
    String of(Finding finding, StatementReport statement) {
        var words = SPACE.matcher(statement.sql()).replaceAll(" ").strip();
        var guard = finding.citation() == null ? "" : "\0" + finding.citation().guard();
        var first = hash(String.join("\0", finding.ruleId(), path, String.valueOf(finding.table()), words) + guard);
        int earlier = seen.merge(first, 1, Integer::sum) - 1;
        return earlier == 0 ? first : hash(first + "\0" + earlier);
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}

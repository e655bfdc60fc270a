package dev.lockkeeper.lint.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads files as text. Bytes that are no UTF-8 become the replacement character, which the linter finds. */
final class Text {

    /** So many bytes make more characters than the linter reads, so the rest need not be there. */
    private static final int MOST_BYTES = 20_000_000;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private Text() {}

    static String read(Path file) {
        try (var in = Files.newInputStream(file)) {
            return read(in);
        } catch (IOException e) {
            throw new Refusal("Cannot read " + file + ": " + e.getMessage());
        }
    }

    static String standardInput() {
        try {
            return read(System.in);
        } catch (IOException e) {
            throw new Refusal("Cannot read standard input: " + e.getMessage());
        }
    }

    private static String read(InputStream in) throws IOException {
        var text = new String(in.readNBytes(MOST_BYTES), UTF_8);
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }
}

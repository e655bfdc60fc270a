package dev.lockkeeper.notify;

import java.nio.charset.StandardCharsets;

/** How an answer begins. The rest is not waited for, however long it is. */
final class FirstWords {

    static final int MOST = 500;

    /** No letter takes more. */
    static final int MOST_BYTES = 4 * MOST;

    private FirstWords() {}

    static String of(byte[] begun) {
        return keepable(new String(begun, StandardCharsets.UTF_8));
    }

    /** Whole characters, none of which the database refuses. */
    static String keepable(String text) {
        var codes = text.codePoints()
                .filter(code -> code != 0)
                .map(code -> Character.getType(code) == Character.SURROGATE ? '\uFFFD' : code)
                .limit(MOST)
                .toArray();
        return new String(codes, 0, codes.length);
    }
}

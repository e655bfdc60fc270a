package dev.lockkeeper.lint.source;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Text that knows where in the script each of its characters stands. */
public final class Passage {

    private final String text;
    private final int base;
    private final int @Nullable [] offsets;

    private Passage(String text, int base, int @Nullable [] offsets) {
        this.text = text;
        this.base = base;
        this.offsets = offsets;
    }

    /** A script as it is. */
    public static Passage of(String script) {
        return new Passage(script, 0, null);
    }

    /** Text whose characters have been gathered from several places; one offset more than it has characters. */
    static Passage of(String text, int[] offsets) {
        return new Passage(text, 0, offsets);
    }

    public String text() {
        return text;
    }

    public int length() {
        return text.length();
    }

    /** Where in the script the character at this index stands; the end of the text stands after its last. */
    public int offset(int index) {
        return offsets == null ? base + index : offsets[Math.min(index, offsets.length - 1)];
    }

    public Passage part(int from, int to) {
        if (from == 0 && to == text.length()) {
            return this;
        }
        var part = text.substring(from, to);
        return offsets == null
                ? new Passage(part, base + from, null)
                : new Passage(part, 0, Arrays.copyOfRange(offsets, from, to + 1));
    }
}

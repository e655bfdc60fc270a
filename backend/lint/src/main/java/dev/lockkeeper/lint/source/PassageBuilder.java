package dev.lockkeeper.lint.source;

import java.util.Arrays;

/** Puts a passage together from pieces of others and from text of its own. */
public final class PassageBuilder {

    private final StringBuilder text = new StringBuilder();
    private int[] offsets = new int[64];

    public PassageBuilder add(Passage passage) {
        return add(passage, 0, passage.length());
    }

    PassageBuilder add(Passage passage, int from, int to) {
        for (int at = from; at < to; at++) {
            add(passage.text().charAt(at), passage.offset(at));
        }
        return this;
    }

    /** Text that stands nowhere in the script itself: findings on it point at the given place. */
    public PassageBuilder add(String added, int offset) {
        for (int at = 0; at < added.length(); at++) {
            add(added.charAt(at), offset);
        }
        return this;
    }

    PassageBuilder add(char c, int offset) {
        if (text.length() + 1 >= offsets.length) {
            offsets = Arrays.copyOf(offsets, offsets.length * 2);
        }
        offsets[text.length()] = offset;
        text.append(c);
        return this;
    }

    public int length() {
        return text.length();
    }

    public Passage passage() {
        int length = text.length();
        offsets[length] = length == 0 ? 0 : offsets[length - 1] + 1;
        return Passage.of(text.toString(), Arrays.copyOf(offsets, length + 1));
    }
}

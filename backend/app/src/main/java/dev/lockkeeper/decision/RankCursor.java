package dev.lockkeeper.decision;

import org.jspecify.annotations.Nullable;

/** A place in what a search found: the best first, of equals the newest. */
record RankCursor(float rank, int number) {

    static final RankCursor FIRST = new RankCursor(Float.MAX_VALUE, Integer.MAX_VALUE);

    /** Reads what {@link #toString()} wrote; nothing, or nonsense, is the first page. */
    static RankCursor parse(@Nullable String text) {
        try {
            var parts = text == null ? new String[0] : text.split("_", 2);
            return parts.length < 2
                    ? FIRST
                    : new RankCursor(Float.intBitsToFloat(Integer.parseInt(parts[0], 16)), Integer.parseInt(parts[1]));
        } catch (NumberFormatException nonsense) {
            return FIRST;
        }
    }

    /** To the bit, so that the row it stands for is passed over and no other. */
    @Override
    public String toString() {
        return Integer.toHexString(Float.floatToIntBits(rank)) + "_" + number;
    }
}

package dev.lockkeeper.common;

/** What makes text such that it can be kept: PostgreSQL stores no NUL, and half a surrogate pair is no character. */
public final class Text {

    private Text() {}

    public static boolean canBeKept(CharSequence text) {
        return text.codePoints().noneMatch(character -> character == 0 || isHalf(character));
    }

    /** Code points are read in pairs, so a surrogate that still stands for itself stands alone. */
    private static boolean isHalf(int character) {
        return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    }
}

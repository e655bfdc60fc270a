package dev.lockkeeper.common;

/** What makes text such that it can be kept: PostgreSQL stores no NUL, and half a surrogate pair is no character. */
public final class Text {

    private static final int REPLACEMENT = 0xfffd;

    private Text() {}

    public static boolean canBeKept(CharSequence text) {
        return text.codePoints().noneMatch(character -> character == 0 || isHalf(character));
    }

    /** The same where it can be kept; a mark stands for what cannot. */
    public static String keepable(String text) {
        if (canBeKept(text)) {
            return text;
        }
        return text.codePoints()
                .map(character -> character == 0 || isHalf(character) ? REPLACEMENT : character)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Code points are read in pairs, so a surrogate that still stands for itself stands alone. */
    private static boolean isHalf(int character) {
        return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    }
}

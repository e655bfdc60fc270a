package dev.lockkeeper.lint.output;

/** Text from a file nobody vouches for, made harmless where control characters mean something. */
final class Plain {

    private Plain() {}

    /** Without control characters, on one line: names in SQL may hold anything, escape sequences included. */
    static String line(String text) {
        var plain = new StringBuilder(text.length());
        text.codePoints().forEach(point -> plain.appendCodePoint(Character.isISOControl(point) ? ' ' : point));
        return plain.toString();
    }
}

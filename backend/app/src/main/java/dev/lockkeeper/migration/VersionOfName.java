package dev.lockkeeper.migration;

import java.util.Optional;

/** The version number in a script's name, by which a tool orders it: {@code V12__…}, {@code 20260101_…}, {@code 0042-…}. */
final class VersionOfName {

    /** Fewer digits number the scripts of one migration, as in 01.sql. */
    private static final int FEWEST_DIGITS = 3;

    private static final int MOST = 100;

    private VersionOfName() {}

    static Optional<String> of(String path) {
        var name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        return name.startsWith("V") ? flyway(name.substring(1)) : counted(name);
    }

    private static Optional<String> flyway(String rest) {
        var end = rest.indexOf("__");
        var version = end < 0 ? "" : rest.substring(0, end).replace('_', '.');
        var numbered = !version.isEmpty() && version.chars().allMatch(c -> isDigit(c) || c == '.');
        return numbered ? Optional.of(plain(version)) : Optional.empty();
    }

    private static Optional<String> counted(String name) {
        var digits = (int) name.chars().takeWhile(VersionOfName::isDigit).count();
        var ends = digits < name.length() && (name.charAt(digits) == '_' || name.charAt(digits) == '-');
        return digits >= FEWEST_DIGITS && ends ? Optional.of(plain(name.substring(0, digits))) : Optional.empty();
    }

    /** Tools compare numbers: 007 is 7. */
    private static String plain(String version) {
        var start = 0;
        while (start < version.length() - 1 && version.charAt(start) == '0' && isDigit(version.charAt(start + 1))) {
            start++;
        }
        return version.substring(start, Math.min(version.length(), start + MOST));
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}

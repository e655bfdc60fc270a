package dev.lockkeeper.lint.layout;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Orders versions as tools do: number by number, not letter by letter. */
final class Versions {

    static final Comparator<String> ORDER = Versions::compare;

    private static final Pattern SEPARATOR = Pattern.compile("[._]");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,40}");

    private Versions() {}

    private static int compare(String one, String other) {
        var left = List.of(SEPARATOR.split(one));
        var right = List.of(SEPARATOR.split(other));
        for (int at = 0; at < Math.max(left.size(), right.size()); at++) {
            int order = comparePart(part(left, at), part(right, at));
            if (order != 0) {
                return order;
            }
        }
        return one.compareTo(other);
    }

    private static String part(List<String> parts, int at) {
        return at < parts.size() ? parts.get(at) : "0";
    }

    private static int comparePart(String one, String other) {
        boolean numbers = NUMBER.matcher(one).matches() && NUMBER.matcher(other).matches();
        return numbers ? new BigInteger(one).compareTo(new BigInteger(other)) : one.compareTo(other);
    }
}

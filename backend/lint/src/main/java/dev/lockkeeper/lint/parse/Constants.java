package dev.lockkeeper.lint.parse;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;

/** Values that stand in the text, and those that the planner works out of nothing else. */
final class Constants {

    private static final int FEW_WORDS = 3;
    private static final int MOST_WORDS = 6;
    private static final Pattern PLAIN = Pattern.compile("'[^']*'|-?[0-9]+");
    private static final Pattern LENGTH = Pattern.compile("(?:char_|character_)?length\\('([^'\\\\]*)'\\)");
    private static final Pattern SUM = Pattern.compile("\\(?(-?[0-9]{1,9})([-+*])([0-9]{1,9})\\)?");
    private static final Pattern CAST = Pattern.compile("('[^']*'|-?[0-9]{1,18})::([a-z0-9]+)");
    private static final Pattern DAY = Pattern.compile("date('[^']*')");
    private static final Set<String> TYPES =
            Set.of("smallint", "int2", "int", "integer", "int4", "bigint", "int8", "text", "varchar", "uuid");

    private Constants() {}

    /** As it would be written plainly; a date keeps its type, as it is compared with times in other ways. */
    static Optional<String> of(ParserRuleContext part) {
        int words = Tree.words(part);
        if (words > MOST_WORDS) {
            return Optional.empty();
        }
        var text = part.getText();
        if (words <= FEW_WORDS && PLAIN.matcher(text).matches()) {
            return Optional.of(text);
        }
        return words > 1 && mayBeFolded(text) ? Optional.ofNullable(folded(text)) : Optional.empty();
    }

    /** Most values are other columns, which is quicker to see than to try. */
    private static boolean mayBeFolded(String text) {
        char first = text.charAt(0);
        return text.indexOf('\'') >= 0 || first == '(' || first == '-' || Character.isDigit(first);
    }

    private static @Nullable String folded(String text) {
        var length = LENGTH.matcher(text.toLowerCase(Locale.ROOT));
        if (length.matches()) {
            return String.valueOf(text.codePointCount(length.start(1), length.end(1)));
        }
        var sum = SUM.matcher(text);
        if (sum.matches()) {
            return sum(Long.parseLong(sum.group(1)), sum.group(2).charAt(0), Long.parseLong(sum.group(3)));
        }
        var day = DAY.matcher(text.toLowerCase(Locale.ROOT));
        if (day.matches()) {
            return day.group(1) + "::date";
        }
        var cast = CAST.matcher(text);
        return cast.matches() ? cast(text, cast.group(1), cast.group(2).toLowerCase(Locale.ROOT)) : null;
    }

    private static String sum(long one, char sign, long other) {
        return String.valueOf(
                switch (sign) {
                    case '+' -> one + other;
                    case '-' -> one - other;
                    default -> one * other;
                });
    }

    private static @Nullable String cast(String text, String value, String type) {
        if (type.equals("date")) {
            return text.toLowerCase(Locale.ROOT);
        }
        return TYPES.contains(type) ? value : null;
    }
}

package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.schema.DataType;
import dev.lockkeeper.lint.schema.Term;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What cannot be worked out: constants that a type has no room for, and divisions by zero. */
final class Overflow {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,40}(\\.\\d{1,40})?");
    private static final Pattern BY_ZERO = Pattern.compile("\\(*\\d+\\s*[/%]\\s*0\\)*");
    private static final Set<String> SIZED = Set.of("varchar", "char");
    private static final Map<String, BigDecimal> MOST = Map.of(
            "smallint", new BigDecimal(Short.MAX_VALUE),
            "integer", new BigDecimal(Integer.MAX_VALUE),
            "bigint", new BigDecimal(Long.MAX_VALUE));

    private Overflow() {}

    /** What the server answers when it works out a default, as it does for a new column of rows that are there. */
    static @Nullable String refusal(Situation now, DataType type, @Nullable Expression value) {
        if (value == null || type.array()) {
            return null;
        }
        var base = now.schema().types().baseOf(type);
        var text = value.sql().strip();
        if (BY_ZERO.matcher(text).matches()) {
            return SqlState.DIVISION_BY_ZERO;
        }
        if (value.term() instanceof Term.Untyped literal && literal.text() != null) {
            boolean sized = SIZED.contains(base.name()) && !base.modifiers().isEmpty();
            var bare = literal.text().stripTrailing();
            return Refusals.when(sized && bare.codePointCount(0, bare.length()) > base.length(), SqlState.TOO_LONG);
        }
        return NUMBER.matcher(text).matches()
                ? Refusals.when(beyond(base, new BigDecimal(text)), SqlState.OUT_OF_RANGE)
                : null;
    }

    private static boolean beyond(DataType type, BigDecimal value) {
        var most = MOST.get(type.name());
        return most != null
                && (value.compareTo(most) > 0 || value.compareTo(most.negate().subtract(BigDecimal.ONE)) < 0);
    }
}

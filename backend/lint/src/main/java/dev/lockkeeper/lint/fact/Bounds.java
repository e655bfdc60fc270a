package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.Table;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether a check says at least what a partition's bounds say; only simple ranges of one column are understood. */
final class Bounds {

    private static final Pattern RANGE = Pattern.compile("(?s)for values from\\s*\\(([^,]*)\\)\\s*to\\s*\\(([^,]*)\\)");
    private static final Pattern LOWEST = Pattern.compile("[a-z_\"]+\\s*(>=|>)\\s*('?[^\\s'()]+'?)");
    private static final Pattern HIGHEST = Pattern.compile("[a-z_\"]+\\s*(<=|<)\\s*('?[^\\s'()]+'?)");

    private Bounds() {}

    /** Whether a partition may have it beside those that are there. */
    static @Nullable String refusal(Situation now, TableName parent, @Nullable String bound) {
        if (bound == null || bound.strip().equalsIgnoreCase("default")) {
            return null;
        }
        return Seq.concat(
                        Seq.ofNullable(PartitionBound.refusal(bound)),
                        Seq.from(now.schema().partitions(parent))
                                .flatMap(partition ->
                                        Seq.from(now.schema().table(partition).told(PartitionBound.TOLD)))
                                .mapNotNull(other -> PartitionBound.refusal(bound, other)))
                .findFirst()
                .orElse(null);
    }

    static void tell(Table partition, @Nullable String bound) {
        if (bound != null) {
            partition.tell(PartitionBound.TOLD, bound);
        }
    }

    static boolean implies(String check, String bound) {
        var range = RANGE.matcher(bound.toLowerCase(Locale.ROOT).strip());
        var said = check.toLowerCase(Locale.ROOT);
        if (!range.matches() || said.contains(" or ")) {
            return !range.matches() && !said.contains(" or ");
        }
        return above(LOWEST.matcher(said), range.group(1)) && below(HIGHEST.matcher(said), range.group(2));
    }

    private static boolean above(Matcher said, String from) {
        var limit = number(from);
        if (limit.isEmpty()) {
            return said.find() || from.strip().equals("minvalue");
        }
        return said.find()
                && number(said.group(2))
                        .filter(value -> value.compareTo(limit.get()) >= 0)
                        .isPresent();
    }

    private static boolean below(Matcher said, String to) {
        var limit = number(to);
        if (limit.isEmpty()) {
            return said.find() || to.strip().equals("maxvalue");
        }
        return said.find()
                && number(said.group(2))
                        .filter(value ->
                                value.compareTo(limit.get()) < (said.group(1).equals("<") ? 1 : 0))
                        .isPresent();
    }

    private static Optional<BigDecimal> number(String text) {
        var bare = text.replace("'", "").strip();
        return bare.matches("-?[0-9]{1,18}(\\.[0-9]{1,18})?") ? Optional.of(new BigDecimal(bare)) : Optional.empty();
    }
}

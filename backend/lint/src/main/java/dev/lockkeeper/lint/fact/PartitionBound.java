package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.list.Seq;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which rows a partition takes, as far as literals tell it. */
final class PartitionBound {

    static final String TOLD = "partition bound";

    private static final Pattern RANGE =
            Pattern.compile("(?is)for\\s+values\\s+from\\s*\\((.*)\\)\\s*to\\s*\\((.*)\\)\\s*");
    private static final Pattern LIST = Pattern.compile("(?is)for\\s+values\\s+in\\s*\\((.*)\\)\\s*");
    private static final Pattern HASH = Pattern.compile(
            "(?is)for\\s+values\\s+with\\s*\\(\\s*modulus\\s+(\\d{1,9})\\s*,\\s*remainder\\s+(\\d{1,9})\\s*\\)\\s*");
    private static final Pattern VALUE = Pattern.compile("'[^']*'|[^,'\\s][^,']*");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,18})?");
    private static final Pattern DAY = Pattern.compile("'\\d{4}-\\d\\d-\\d\\d( \\d\\d:\\d\\d(:\\d\\d)?)?'");

    private PartitionBound() {}

    /** What is wrong with it by itself. */
    static @Nullable String refusal(String bound) {
        var hash = HASH.matcher(bound);
        if (hash.matches()) {
            boolean beyond = Integer.parseInt(hash.group(2)) >= Integer.parseInt(hash.group(1));
            return Refusals.when(beyond, SqlState.INVALID_TABLE_DEFINITION);
        }
        var range = RANGE.matcher(bound);
        boolean empty = range.matches()
                && compare(range.group(1), range.group(2))
                        .filter(way -> way >= 0)
                        .isPresent();
        return Refusals.when(empty, SqlState.INVALID_OBJECT_DEFINITION);
    }

    /** What is wrong with it beside another. */
    static @Nullable String refusal(String bound, String other) {
        var hash = HASH.matcher(bound);
        var otherHash = HASH.matcher(other);
        if (hash.matches() && otherHash.matches()) {
            return hashed(
                    Integer.parseInt(hash.group(1)),
                    Integer.parseInt(hash.group(2)),
                    Integer.parseInt(otherHash.group(1)),
                    Integer.parseInt(otherHash.group(2)));
        }
        if (other.strip().equalsIgnoreCase("default")) {
            return null;
        }
        if (!sort(bound).equals(sort(other))) {
            return SqlState.INVALID_TABLE_DEFINITION;
        }
        return Refusals.when(shared(bound, other) || overlap(bound, other), SqlState.INVALID_OBJECT_DEFINITION);
    }

    static boolean hashed(String bound) {
        return HASH.matcher(bound).matches();
    }

    /** Whether a row of that number is one of its own. */
    static boolean holds(String bound, long row) {
        var hash = HASH.matcher(bound);
        return !hash.matches()
                || Long.remainderUnsigned(row, Long.parseLong(hash.group(1))) == Long.parseLong(hash.group(2));
    }

    /** Whether a row that meets the condition may be one of its own. */
    static boolean mayHold(String bound, Sought limit) {
        var list = LIST.matcher(bound);
        if (list.matches()) {
            return Seq.from(values(list.group(1)))
                    .filter(value -> !value.equalsIgnoreCase("null"))
                    .anyMatch(value -> Seq.from(limit.values()).anyMatch(other -> meets(value, limit, other)));
        }
        var range = RANGE.matcher(bound);
        return !range.matches()
                || Seq.from(limit.values()).anyMatch(value -> reaches(range.group(1), range.group(2), limit, value));
    }

    private static boolean meets(String value, Sought limit, String other) {
        if (limit.operator().equals("=") && !DAY.matcher(value).matches()) {
            return value.equals(bare(other));
        }
        return order(value, bare(other))
                .map(way -> switch (limit.operator()) {
                    case "=" -> way == 0;
                    case "<" -> way < 0;
                    case "<=" -> way <= 0;
                    case ">" -> way > 0;
                    default -> way >= 0;
                })
                .orElse(true);
    }

    private static boolean reaches(String from, String to, Sought limit, String written) {
        var value = bare(written);
        boolean after = compare(from, value).map(way -> way <= 0).orElse(true);
        boolean before = compare(to, value).map(way -> way > 0).orElse(true);
        return switch (limit.operator()) {
            case "=" -> after && before;
            case "<" -> compare(from, value).map(way -> way < 0).orElse(true);
            case "<=" -> after;
            default -> before;
        };
    }

    /** Whether every row that meets all of the conditions is surely one of theirs. */
    static boolean coverAll(List<String> bounds, List<Sought> limits) {
        var single =
                Seq.from(limits).filter(limit -> limit.operator().equals("=")).findFirst();
        if (single.isPresent()) {
            return Seq.from(single.get().values())
                    .allMatch(value -> Seq.from(bounds).anyMatch(bound -> surely(bound, single.get(), value)));
        }
        return new Span(limits).within(Seq.from(bounds).map(RANGE::matcher).toList());
    }

    private static boolean surely(String bound, Sought limit, String value) {
        boolean told = LIST.matcher(bound).matches()
                || Seq.from(values(RANGE.matcher(bound).replaceAll("$1,$2")))
                        .allMatch(edge ->
                                limit(edge) != 0 || order(edge, bare(value)).isPresent());
        return told && mayHold(bound, new Sought(limit.column(), limit.operator(), List.of(value)));
    }

    /** From where to where the conditions reach. */
    private record Span(List<Sought> limits) {

        private @Nullable Sought of(String sign) {
            return Seq.from(limits)
                    .filter(limit -> limit.operator().startsWith(sign))
                    .findFirst()
                    .orElse(null);
        }

        boolean within(List<Matcher> ranges) {
            var low = of(">");
            var high = of("<");
            var at = low == null ? "minvalue" : bare(low.values().get(0));
            var end = high == null ? "maxvalue" : bare(high.values().get(0));
            boolean whole = high != null && high.operator().equals("<=");
            for (int step = 0; step <= ranges.size(); step++) {
                int way = compare(at, end).orElse(-1);
                if (step > 0 && (whole ? way > 0 : way >= 0)) {
                    return true;
                }
                var next = next(ranges, at);
                if (next == null) {
                    return false;
                }
                at = next;
            }
            return false;
        }

        private static @Nullable String next(List<Matcher> ranges, String at) {
            for (var range : ranges) {
                boolean here = range.matches()
                        && compare(range.group(1), at).filter(way -> way <= 0).isPresent()
                        && compare(range.group(2), at).filter(way -> way > 0).isPresent();
                if (here) {
                    return range.group(2);
                }
            }
            return null;
        }
    }

    private static String sort(String bound) {
        return bound.strip().replaceAll("(?is)^for\\s+values\\s+(\\w+).*", "$1").toLowerCase(Locale.ROOT);
    }

    private static @Nullable String hashed(int modulus, int remainder, int otherModulus, int otherRemainder) {
        int large = Math.max(modulus, otherModulus);
        int small = Math.min(modulus, otherModulus);
        if (small == 0 || large % small != 0) {
            return SqlState.INVALID_OBJECT_DEFINITION;
        }
        return Refusals.when(remainder % small == otherRemainder % small, SqlState.INVALID_OBJECT_DEFINITION);
    }

    private static boolean shared(String bound, String other) {
        var list = LIST.matcher(bound);
        var otherList = LIST.matcher(other);
        return list.matches()
                && otherList.matches()
                && Seq.from(values(list.group(1)))
                        .anyMatch(value -> values(otherList.group(1)).contains(value));
    }

    private static boolean overlap(String bound, String other) {
        var range = RANGE.matcher(bound);
        var otherRange = RANGE.matcher(other);
        return range.matches()
                && otherRange.matches()
                && compare(range.group(1), otherRange.group(2))
                        .filter(way -> way < 0)
                        .isPresent()
                && compare(otherRange.group(1), range.group(2))
                        .filter(way -> way < 0)
                        .isPresent();
    }

    /** Column by column; empty where two values are of sorts that cannot be compared here. */
    private static Optional<Integer> compare(String one, String other) {
        var values = values(one);
        var others = values(other);
        for (int at = 0; at < Math.min(values.size(), others.size()); at++) {
            var way = order(values.get(at), others.get(at));
            if (way.isEmpty() || way.get() != 0) {
                return way;
            }
        }
        return Optional.of(0);
    }

    private static Optional<Integer> order(String one, String other) {
        if (limit(one) != 0 || limit(other) != 0) {
            return Optional.of(limit(one) - limit(other));
        }
        if (NUMBER.matcher(one).matches() && NUMBER.matcher(other).matches()) {
            return Optional.of(new BigDecimal(one).compareTo(new BigDecimal(other)));
        }
        boolean days = DAY.matcher(one).matches() && DAY.matcher(other).matches();
        return days || one.equals(other) ? Optional.of(day(one).compareTo(day(other))) : Optional.empty();
    }

    private static String day(String text) {
        var bare = text.replace("'", "");
        return bare.length() < 10 ? bare : bare + " 00:00:00".substring(Math.min(bare.length() - 10, 9));
    }

    private static int limit(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "minvalue" -> -1;
            case "maxvalue" -> 1;
            default -> 0;
        };
    }

    private static List<String> values(String list) {
        var values = new ArrayList<String>();
        var value = VALUE.matcher(list);
        while (value.find()) {
            values.add(bare(value.group().strip()));
        }
        return values;
    }

    /** A number in quotes is a number too. */
    private static String bare(String value) {
        var inner = value.replace("'", "");
        return NUMBER.matcher(inner).matches() ? inner : value;
    }
}

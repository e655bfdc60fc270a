package dev.lockkeeper.lint.walk;

import dev.lockkeeper.lint.fact.Flow;
import dev.lockkeeper.lint.fact.Update;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an UPDATE copies from one column into another, and whether it leaves no row out. */
final class Copied {

    private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_]*");
    private static final Set<String> ENDS = Set.of("where", "from", "returning");
    private static final Set<String> WORDS = Set.of(
            "null", "true", "false", "case", "when", "then", "else", "end", "and", "or", "not", "is", "as", "cast");
    private static final int LONGEST = 100_000;

    /** Rows that are named in smaller numbers are mended one by one. */
    private static final long MANY = 100;

    private Copied() {}

    /** The one other column that the new value is made of. */
    static Optional<String> into(String column, String sql) {
        if (sql.length() > LONGEST) {
            return Optional.empty();
        }
        var names = read(value(column, sql.toLowerCase(Locale.ROOT)), column);
        return names.size() == 1 ? Optional.of(names.iterator().next()) : Optional.empty();
    }

    private static String value(String column, String sql) {
        var found = Pattern.compile("\\b" + Pattern.quote(column) + "\\s{0,9}=").matcher(sql);
        if (!found.find()) {
            return "";
        }
        int depth = 0;
        int at = found.end();
        for (; at < sql.length() && depth >= 0; at++) {
            char sign = sql.charAt(at);
            depth += sign == '(' ? 1 : sign == ')' ? -1 : 0;
            if (depth == 0 && (sign == ',' || sign == ';' || ends(sql, at))) {
                break;
            }
        }
        return sql.substring(found.end(), at);
    }

    private static boolean ends(String sql, int at) {
        return Character.isWhitespace(sql.charAt(at)) && ENDS.stream().anyMatch(word -> sql.startsWith(word, at + 1));
    }

    /** Names that stand for columns: neither called, nor a type behind a cast, nor in quotes. */
    private static Set<String> read(String value, String own) {
        var bare = value.replaceAll("'[^']*'", " ").replaceAll("::\\s?[a-z_]+", " ");
        var matcher = NAME.matcher(bare);
        return matcher.results()
                .filter(found -> !bare.startsWith("(", found.end()) && !bare.startsWith(".", found.end()))
                .map(found -> found.group())
                .filter(name -> !WORDS.contains(name) && !name.equals(own))
                .collect(Collectors.toSet());
    }

    /** A loop that goes on until nothing is left, or a condition that only asks whether a row is done. */
    static boolean all(Update update, String column, String old, Flow flow) {
        var where = update.where();
        if (flow.repeated() || where == null || where.always()) {
            return true;
        }
        return !where.queries()
                && where.pinned().isEmpty()
                && where.columns().stream()
                        .allMatch(name -> Stream.of(column, old).anyMatch(name::equals));
    }

    /** From the rows' own values, and into more of them than somebody names. */
    static boolean widely(Update update, Flow flow) {
        var where = update.where();
        return update.reads().isEmpty()
                && (flow.repeated()
                        || where == null
                        || where.pinned().values().stream().allMatch(values -> values >= MANY));
    }
}

package dev.lockkeeper.lint.plan;

import dev.lockkeeper.lint.Plan;
import dev.lockkeeper.lint.schema.Table;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An UPDATE or a DELETE of many rows, in batches. */
public final class BatchPlans {

    private static final Pattern VERB = Pattern.compile("(?is)\\s*(?:(UPDATE)|DELETE\\s+FROM)\\s+");
    private static final Pattern AFTER_UPDATE = Pattern.compile("(?is)\\s+SET\\b");
    private static final Pattern AFTER_DELETE = Pattern.compile("(?is)\\s*(WHERE\\b|$)");
    private static final Pattern WHERE = Pattern.compile("(?is)(.*?)\\s+WHERE\\s*\\(?\\s*");

    private static final Pattern ONE_VALUE =
            Pattern.compile("(?is).*?\\bSET\\s+(\\w+)\\s*=\\s*('(?:[^']|'')*'|-?\\d+(?:\\.\\d+)?|TRUE|FALSE|NULL)\\s*");

    /** What does nothing more when it is done again. */
    private static final Pattern ONCE_IS_ENOUGH = Pattern.compile(
            "(?is).*?\\bSET\\s+(\\w+)\\s*=\\s*((?:lower|upper|initcap|trim|btrim|ltrim|rtrim)\\s*\\(\\s*(\\w+)\\s*\\))\\s*");

    private static final Pattern ABSENT = Pattern.compile("(?is)(\\w+)\\s+IS\\s+NULL");

    private static final Pattern SAME =
            Pattern.compile("(?is)(\\w+)\\s*=\\s*('(?:[^']|'')*'|-?\\d+(?:\\.\\d+)?|TRUE|FALSE)");

    private BatchPlans() {}

    /** From a statement over that one table; empty where its rows cannot be met exactly once. */
    public static Optional<Plan> of(Table table, String sql, @Nullable String where) {
        if (!overOneTable(table, sql)) {
            return Optional.empty();
        }
        var work = head(sql.strip(), where);
        boolean deletes = sql.strip().regionMatches(true, 0, "DELETE", 0, "DELETE".length());
        var batches = deletes
                ? work.map(head -> Batches.repeatable(table, head, where))
                : work.flatMap(head -> Batches.once(table, head, where)
                        .or(() -> differing(head, where).map(rest -> Batches.repeatable(table, head, rest))));
        return batches.map(text -> plan(table, "A few thousand rows a transaction", text))
                .or(() -> work.flatMap(head -> guessed(table, head, where)));
    }

    /** By the usual key, where nothing is known of the table. */
    private static Optional<Plan> guessed(Table table, String head, @Nullable String where) {
        return Batches.guessed(table, head, where)
                .map(text -> plan(
                        table,
                        "A few thousand rows a transaction; id stands for the primary key of " + table.name()
                                + ", which is not known here",
                        text));
    }

    private static Plan plan(Table table, String purpose, String batches) {
        return new PlanDraft()
                .alone("write " + table.name().name() + " in batches", purpose, batches)
                .plan();
    }

    /** The rows that have not got the one value yet: once written, none of them is met again. */
    private static Optional<String> differing(String head, @Nullable String where) {
        var set = ONE_VALUE.matcher(head);
        if (!set.matches()) {
            return where == null ? settled(head) : Optional.empty();
        }
        boolean absent = set.group(2).equalsIgnoreCase("null");
        if (where != null) {
            return Optional.of(where).filter(old -> leaves(old.strip(), set.group(1), set.group(2), absent));
        }
        return Optional.of(set.group(1) + (absent ? " IS NOT NULL" : " IS DISTINCT FROM " + set.group(2)));
    }

    /** The rows that the function would still change. */
    private static Optional<String> settled(String head) {
        var set = ONCE_IS_ENOUGH.matcher(head);
        return set.matches() && set.group(1).equalsIgnoreCase(set.group(3))
                ? Optional.of(set.group(1) + " <> " + set.group(2))
                : Optional.empty();
    }

    /** Whether the condition asks for one other value of the column, which the row then has no more. */
    private static boolean leaves(String where, String column, String value, boolean absent) {
        var empty = ABSENT.matcher(where);
        if (empty.matches()) {
            return !absent && empty.group(1).equalsIgnoreCase(column);
        }
        var same = SAME.matcher(where);
        return same.matches()
                && same.group(1).equalsIgnoreCase(column)
                && !same.group(2).equals(value);
    }

    private static boolean overOneTable(Table table, String sql) {
        var verb = VERB.matcher(sql);
        var name = Sql.name(table.name());
        if (!verb.lookingAt() || !sql.regionMatches(true, verb.end(), name, 0, name.length())) {
            return false;
        }
        var follows = verb.group(1) == null ? AFTER_DELETE : AFTER_UPDATE;
        return follows.matcher(sql)
                .region(verb.end() + name.length(), sql.length())
                .lookingAt();
    }

    /** All before WHERE, where nothing comes after the condition. */
    private static Optional<String> head(String sql, @Nullable String where) {
        if (where == null) {
            return Optional.of(sql)
                    .filter(text -> !text.toUpperCase(Locale.ROOT).contains("RETURNING"));
        }
        int at = sql.lastIndexOf(where);
        var before = WHERE.matcher(at < 0 ? "" : sql.substring(0, at));
        boolean ends = at >= 0 && sql.substring(at + where.length()).isBlank();
        return ends && before.matches() ? Optional.of(before.group(1)) : Optional.empty();
    }
}

package dev.lockkeeper.lint;

import dev.lockkeeper.lint.list.Lists;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What one rule says about one place.
 *
 * @param line 1-based in the script
 * @param column 1-based in the line
 * @param table null where it is about none, or where an error is about one that the change itself makes
 * @param blocks "reads and writes" or "writes", null when nobody waits
 * @param saferSql the plan as one text, or the one statement that does
 * @param assumed rests on assumed sizes or types
 * @param consequences what it means beyond locks and time
 * @param channel danger, or quality, which means nothing beyond itself
 * @param needs what one would have to know to be certain, such as "the row count of orders"
 * @param estimate how long others wait, and how that was reckoned, in words
 * @param plan the safer way in steps, where one statement does not do
 * @param waiver who reads it need not act on it, and why; null when nobody said so
 * @param citation the decision that it rests on; null where it rests on what PostgreSQL does
 */
public record Finding(
        String ruleId,
        Severity severity,
        String message,
        int line,
        int column,
        @Nullable TableName table,
        @Nullable LockMode lock,
        @Nullable String blocks,
        Work work,
        String why,
        @Nullable String saferSql,
        boolean assumed,
        List<Consequence> consequences,
        Channel channel,
        @Nullable String needs,
        @Nullable String estimate,
        @Nullable Plan plan,
        @Nullable Waiver waiver,
        @Nullable Citation citation) {

    private static final Pattern COUNTS = Pattern.compile("SELECT (?:[^;]*, )?count\\(\\*\\) FROM ");

    /** Reports stored before there were channels spoke of danger alone. */
    public Finding {
        consequences = Lists.copy(consequences);
        channel = Objects.requireNonNullElse(channel, Channel.DANGER);
    }

    /** The page of its rule, from the address of whoever serves the rules. */
    public String page() {
        return page(ruleId);
    }

    /** What the SQL beside it is: something to run instead, or a question to ask the rows before. */
    public String saferTitle() {
        return saferSql != null && plan == null && COUNTS.matcher(saferSql).lookingAt() ? "Check before" : "Safer";
    }

    static String page(String ruleId) {
        return "/rules/" + ruleId;
    }

    /** The same, louder or quieter. */
    public Finding as(Severity other) {
        return with(other, waiver);
    }

    public Finding waivedBy(Waiver by) {
        return with(severity, by);
    }

    /** Findings that differ seldom agree in these, and a plan takes long to go through. */
    @Override
    public int hashCode() {
        return 31 * (31 * (31 * ruleId.hashCode() + message.hashCode()) + line) + column;
    }

    /** The same, as one that means all this. */
    public Finding meaning(List<Consequence> what) {
        return with(severity, waiver, what);
    }

    private Finding with(Severity loudness, @Nullable Waiver by) {
        return with(loudness, by, consequences);
    }

    private Finding with(Severity loudness, @Nullable Waiver by, List<Consequence> meant) {
        return new Finding(
                ruleId, loudness, message, line, column, table, lock, blocks, work, why, saferSql, assumed, meant,
                channel, needs, estimate, plan, by, citation);
    }
}

package dev.lockkeeper.lint.plan;

import dev.lockkeeper.lint.Plan;
import dev.lockkeeper.lint.TableName;
import java.util.List;
import java.util.regex.Pattern;

/** Indexes that come and go while everybody works on. */
public final class IndexPlans {

    private static final String MENDING =
            "If the build fails it leaves an invalid index: drop that before trying again.";

    private static final Pattern CONCURRENTLY = Pattern.compile("(?i)\\bINDEX\\s+CONCURRENTLY\\b");
    private static final Pattern INDEX = Pattern.compile("(?i)\\bINDEX\\b");
    private static final Pattern GUARD = Pattern.compile("(?i)\\bIF\\s+NOT\\s+EXISTS\\s+");

    private IndexPlans() {}

    /** From CREATE INDEX as it was written. */
    public static Plan create(String sql) {
        var plain = withoutGuard(sql);
        var concurrently = CONCURRENTLY.matcher(plain).find()
                ? plain
                : INDEX.matcher(plain).replaceFirst("INDEX CONCURRENTLY");
        return new PlanDraft()
                .alone("create index", "Build the index while everybody works on", concurrently + ";")
                .obliging(MENDING)
                .plan();
    }

    /** A second attempt that finds the name taken should say so, lest an invalid index stay. */
    private static String withoutGuard(String sql) {
        return GUARD.matcher(sql).replaceFirst("");
    }

    /** One script for each, for CONCURRENTLY takes one name alone. */
    public static Plan drop(List<TableName> indexes) {
        var draft = new PlanDraft();
        for (var index : indexes) {
            draft.alone(
                    "drop " + index.name(),
                    "Drop " + index + " without keeping anybody out",
                    "DROP INDEX CONCURRENTLY " + Sql.name(index) + ";");
        }
        return draft.plan();
    }
}

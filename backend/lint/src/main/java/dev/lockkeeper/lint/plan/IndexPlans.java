package dev.lockkeeper.lint.plan;

import dev.lockkeeper.lint.Plan;
import dev.lockkeeper.lint.TableName;
import java.util.List;

/** Indexes that come and go while everybody works on. */
public final class IndexPlans {

    private static final String MENDING =
            "If the build fails it leaves an invalid index: drop that before trying again.";

    private IndexPlans() {}

    /** From CREATE INDEX as it was written. */
    public static Plan create(String sql) {
        var plain = withoutGuard(sql);
        var concurrently = plain.matches("(?is).*?\\bINDEX\\s+CONCURRENTLY\\b.*")
                ? plain
                : plain.replaceFirst("(?i)\\bINDEX\\b", "INDEX CONCURRENTLY");
        return new PlanDraft()
                .alone("create index", "Build the index while everybody works on", concurrently + ";")
                .obliging(MENDING)
                .plan();
    }

    /** A second attempt that finds the name taken should say so, lest an invalid index stay. */
    private static String withoutGuard(String sql) {
        return sql.replaceFirst("(?i)\\bIF\\s+NOT\\s+EXISTS\\s+", "");
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

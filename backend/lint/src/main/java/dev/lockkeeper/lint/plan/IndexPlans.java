package dev.lockkeeper.lint.plan;

import dev.lockkeeper.lint.Plan;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.source.Phrase;
import java.util.List;

/** Indexes that come and go while everybody works on. */
public final class IndexPlans {

    private static final String MENDING =
            "If the build fails it leaves an invalid index: drop that before trying again.";

    private static final Phrase CONCURRENTLY = Phrase.of("CONCURRENTLY", "\\bINDEX\\s+CONCURRENTLY\\b");
    private static final Phrase INDEX = Phrase.of("INDEX", "\\bINDEX\\b");
    private static final Phrase GUARD = Phrase.of("EXISTS", "\\bIF\\s+NOT\\s+EXISTS\\s+");

    private IndexPlans() {}

    /** From CREATE INDEX as it was written. */
    public static Plan create(String sql) {
        var plain = withoutGuard(sql);
        var concurrently = CONCURRENTLY.in(plain) ? plain : INDEX.replaced(plain, "INDEX CONCURRENTLY");
        return new PlanDraft()
                .alone("create index", "Build the index while everybody works on", concurrently + ";")
                .obliging(MENDING)
                .plan();
    }

    /** A second attempt that finds the name taken should say so, lest an invalid index stay. */
    private static String withoutGuard(String sql) {
        return GUARD.replaced(sql, "");
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

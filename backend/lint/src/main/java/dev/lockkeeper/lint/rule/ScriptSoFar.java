package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.fact.AlterTable;
import dev.lockkeeper.lint.fact.Comment;
import dev.lockkeeper.lint.fact.CommentOn;
import dev.lockkeeper.lint.fact.CreateIndex;
import dev.lockkeeper.lint.fact.Delete;
import dev.lockkeeper.lint.fact.DetachPartition;
import dev.lockkeeper.lint.fact.DropIndex;
import dev.lockkeeper.lint.fact.Fact;
import dev.lockkeeper.lint.fact.Grant;
import dev.lockkeeper.lint.fact.Maintenance;
import dev.lockkeeper.lint.fact.Query;
import dev.lockkeeper.lint.fact.ReadTables;
import dev.lockkeeper.lint.fact.RefreshView;
import dev.lockkeeper.lint.fact.Reindex;
import dev.lockkeeper.lint.fact.SetDefault;
import dev.lockkeeper.lint.fact.SetNotNull;
import dev.lockkeeper.lint.fact.SetRowSecurity;
import dev.lockkeeper.lint.fact.SetSetting;
import dev.lockkeeper.lint.fact.Statement;
import dev.lockkeeper.lint.fact.TransactionControl;
import dev.lockkeeper.lint.fact.Truncate;
import dev.lockkeeper.lint.fact.Update;
import dev.lockkeeper.lint.fact.ValidateConstraint;
import dev.lockkeeper.lint.list.Lists;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The statements of one script up to where the walk is, as far as they change something. */
final class ScriptSoFar {

    private static final Pattern GUARDED =
            Pattern.compile("(?is)\\bIF\\s+(NOT\\s+)?EXISTS\\b|\\bON\\s+CONFLICT\\b|\\bOR\\s+REPLACE\\b");

    /** A value made of the one before is another one the second time. */
    private static final Pattern COUNTS_ON = Pattern.compile("(?is)\\b(\\w+)\\s*=\\s*[^,;=]*\\b\\1\\b");

    /** What the server refuses in a transaction, or what brings one of its own. */
    private static final Pattern APART = Pattern.compile("(?is)\\b(CONCURRENTLY|VACUUM|BEGIN|COMMIT|ROLLBACK"
            + "|(CREATE|DROP)\\s+(DATABASE|TABLESPACE|SUBSCRIPTION)|ALTER\\s+SYSTEM|ADD\\s+VALUE|REINDEX|CLUSTER)\\b");

    private record Deed(Statement statement, String sql) {}

    private final Set<String> said = new HashSet<>();
    private final String name;
    private final String text;
    private final boolean whole;
    private final boolean up;
    private final List<Deed> deeds = new ArrayList<>();
    private int read;
    private boolean repeatable = true;
    private @Nullable Fact concurrent;

    ScriptSoFar(String name, String text, boolean whole, boolean up) {
        this.name = name;
        this.text = text;
        this.whole = whole;
        this.up = up;
    }

    /** Whether it is one that an undo could take back. */
    boolean isUp() {
        return up;
    }

    String name() {
        return name;
    }

    String text() {
        return text;
    }

    void remember(Statement statement, String sql) {
        if (changesNothing(statement)) {
            return;
        }
        deeds.add(new Deed(statement, sql));
        Lists.where(statement.facts(), ScriptSoFar::concurrent).forEach(fact -> concurrent = fact);
    }

    boolean wasSaid(String remark) {
        return said.contains(remark);
    }

    /** Whether its name says that it runs again when its text has changed. */
    boolean isRunAgain() {
        return name.startsWith("R__", name.lastIndexOf('/') + 1);
    }

    /** Whether one transaction could hold the whole script, as far as its words tell. */
    boolean fitsTransaction() {
        return whole && !APART.matcher(text).find();
    }

    /** True the first time in this script. */
    boolean first(String remark) {
        return said.add(remark);
    }

    /** How many statements have changed something. */
    int deeds() {
        return deeds.size();
    }

    /** Whether all of them could run again. */
    boolean isRepeatable() {
        while (repeatable && read < deeds.size()) {
            repeatable = repeatable(deeds.get(read++));
        }
        return repeatable;
    }

    /** The last one that ran CONCURRENTLY. */
    Optional<Fact> concurrent() {
        return Optional.ofNullable(concurrent);
    }

    private static boolean repeatable(Deed deed) {
        boolean again = !deed.statement.facts().isEmpty()
                && Lists.all(deed.statement.facts(), ScriptSoFar::again)
                && !COUNTS_ON.matcher(deed.sql).find();
        return again || GUARDED.matcher(deed.sql).find();
    }

    /** What comes to the same when it happens twice. */
    private static boolean again(Fact fact) {
        return fact instanceof Update
                || fact instanceof Delete
                || fact instanceof Truncate
                || fact instanceof Comment
                || fact instanceof CommentOn
                || fact instanceof Grant
                || fact instanceof SetDefault
                || fact instanceof SetNotNull
                || fact instanceof SetRowSecurity
                || fact instanceof ValidateConstraint
                || fact instanceof RefreshView
                || fact instanceof Reindex
                || fact instanceof Maintenance
                || fact instanceof AlterTable
                || fact instanceof Query
                || fact instanceof ReadTables;
    }

    static boolean changesNothing(Statement statement) {
        return !statement.facts().isEmpty()
                && Lists.all(
                        statement.facts(),
                        fact -> fact instanceof SetSetting
                                || fact instanceof TransactionControl
                                || fact instanceof ReadTables
                                || fact instanceof Query);
    }

    static boolean concurrent(@Nullable Fact fact) {
        return fact instanceof CreateIndex create && create.concurrently()
                || fact instanceof DropIndex drop && drop.concurrently()
                || fact instanceof Reindex reindex && reindex.concurrently()
                || fact instanceof DetachPartition detach && detach.concurrently();
    }
}

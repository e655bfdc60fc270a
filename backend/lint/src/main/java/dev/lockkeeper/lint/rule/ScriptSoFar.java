package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.fact.CreateIndex;
import dev.lockkeeper.lint.fact.DetachPartition;
import dev.lockkeeper.lint.fact.DropIndex;
import dev.lockkeeper.lint.fact.Fact;
import dev.lockkeeper.lint.fact.Query;
import dev.lockkeeper.lint.fact.ReadTables;
import dev.lockkeeper.lint.fact.Reindex;
import dev.lockkeeper.lint.fact.SetSetting;
import dev.lockkeeper.lint.fact.Statement;
import dev.lockkeeper.lint.fact.TransactionControl;
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

    private final Set<String> said = new HashSet<>();
    private final String name;
    private final String text;
    private final List<String> texts = new ArrayList<>();
    private int read;
    private boolean repeatable = true;
    private @Nullable Fact concurrent;

    ScriptSoFar(String name, String text) {
        this.name = name;
        this.text = text;
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
        texts.add(sql);
        statement.facts().stream().filter(ScriptSoFar::concurrent).forEach(fact -> concurrent = fact);
    }

    /** True the first time in this script. */
    boolean first(String remark) {
        return said.add(remark);
    }

    /** How many statements have changed something. */
    int deeds() {
        return texts.size();
    }

    /** Whether all of them could run again. */
    boolean isRepeatable() {
        while (repeatable && read < texts.size()) {
            repeatable = repeatable(texts.get(read++));
        }
        return repeatable;
    }

    /** The last one that ran CONCURRENTLY. */
    Optional<Fact> concurrent() {
        return Optional.ofNullable(concurrent);
    }

    static boolean repeatable(String sql) {
        return GUARDED.matcher(sql).find();
    }

    static boolean changesNothing(Statement statement) {
        return !statement.facts().isEmpty()
                && statement.facts().stream()
                        .allMatch(fact -> fact instanceof SetSetting
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

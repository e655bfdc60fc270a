package dev.lockkeeper.lint.walk;

import dev.lockkeeper.lint.LintContext;
import dev.lockkeeper.lint.TransactionMode;
import dev.lockkeeper.lint.fact.CallRoutine;
import dev.lockkeeper.lint.fact.DefineRoutine;
import dev.lockkeeper.lint.fact.DynamicSql;
import dev.lockkeeper.lint.fact.Fact;
import dev.lockkeeper.lint.fact.Inner;
import dev.lockkeeper.lint.fact.ReadTables;
import dev.lockkeeper.lint.fact.Routine;
import dev.lockkeeper.lint.fact.RunBody;
import dev.lockkeeper.lint.fact.SetSetting;
import dev.lockkeeper.lint.fact.Statement;
import dev.lockkeeper.lint.list.Lists;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which statement of a migration the server is the first to refuse, whatever the rows are. It is asked of a model of
 * its own: unlike the one that findings are made on, that one takes back what a transaction takes back, and keeps what
 * is done apart from what may have been done. Once something has happened that it cannot know, it says no more.
 */
final class Refusing {

    private static final String SEARCH_PATH = "search_path";
    private static final Set<String> USUAL_PATHS = Set.of("", "public", "$user", "$user,public", "public,pg_catalog");

    private final Set<String> hiding = new HashSet<>();
    private final Database database;
    private boolean judging;
    private boolean lost;

    Refusing(LintContext context) {
        database = new Database(context);
        lost = context.runner()
                .setting(SEARCH_PATH)
                .filter(path -> !usual(path))
                .isPresent();
    }

    /** What comes from here on has not been released. */
    void judge() {
        judging = true;
    }

    /** What has come so far is there; what comes next was released before as well, until it is judged. */
    void settle() {
        judging = false;
        database.goOn();
    }

    void startScript(TransactionMode mode) {
        database.startScript(mode);
    }

    /**
     * Takes the statement in.
     *
     * @param failing whether it is known to fail already, so that nothing comes after it
     * @return the SQLSTATE that the server answers with; empty when it need not refuse, or when that is not known
     */
    Optional<String> take(Statement statement, String sql, boolean failing) {
        lost |= failing || hides(statement);
        if (lost) {
            return Optional.empty();
        }
        var refusal =
                judging ? Optional.ofNullable(database.runOnce(statement, sql).sqlState()) : Optional.<String>empty();
        lost = judging ? refusal.isPresent() : !database.replay(statement, sql);
        return refusal;
    }

    private boolean hides(Statement statement) {
        boolean unread = Lists.none(statement.facts(), DefineRoutine.class::isInstance);
        if (unread) {
            Lists.of(statement.facts(), Routine.class).forEach(routine -> hiding.add(routine.name()));
        }
        return statement.problem() != null || Lists.any(statement.facts(), this::hides);
    }

    private boolean hides(Fact fact) {
        if (fact instanceof DefineRoutine routine) {
            if (hides(routine.body())) {
                hiding.add(routine.name());
            }
            return false;
        }
        if (fact instanceof ReadTables query) {
            return Lists.any(query.functions(), hiding::contains);
        }
        return fact instanceof DynamicSql
                || fact instanceof CallRoutine call && (hiding.contains(call.name()) || !database.defines(call))
                || fact instanceof RunBody block && hides(block.body())
                || fact instanceof SetSetting set && set.name().equals(SEARCH_PATH) && !usual(set);
    }

    private boolean hides(List<Inner> body) {
        return Lists.any(body, inner -> hides(inner.statement()));
    }

    private static boolean usual(SetSetting set) {
        return set.value() == null || usual(set.value());
    }

    private static boolean usual(String path) {
        return USUAL_PATHS.contains(path.toLowerCase(Locale.ROOT).replaceAll("[\\s\"']", ""));
    }
}

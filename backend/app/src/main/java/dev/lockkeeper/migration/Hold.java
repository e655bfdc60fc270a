package dev.lockkeeper.migration;

import dev.lockkeeper.lint.LockMode;
import dev.lockkeeper.lint.ScriptReport;
import dev.lockkeeper.lint.StatementReport;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.Touches;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a migration takes hold of by its name, and the first of its statements that does.
 *
 * @param name of a table, of a column with its table, or a version number
 * @param statement from 1 in its script; 0 for a script as a whole
 */
public record Hold(Kind kind, String name, String script, int statement, int line, String excerpt) {

    /** What can be held, the most telling first. */
    public enum Kind {
        VERSION,
        COLUMN,
        TABLE
    }

    private static final int MOST = 2_000;
    private static final int LONGEST_NAME = 300;
    private static final int EXCERPT = 200;

    /** Of the scripts that apply it. */
    static Collection<Hold> of(Revision revision) {
        var holds = new LinkedHashMap<String, Hold>();
        revision.up().stream()
                .flatMap(script -> VersionOfName.of(script.name())
                        .map(version -> new Hold(Kind.VERSION, version, script.name(), 0, 1, script.name()))
                        .stream())
                .forEach(hold -> add(holds, hold));
        revision.report().scripts().forEach(script -> script.statements()
                .forEach(statement -> of(script, statement).forEach(hold -> add(holds, hold))));
        return holds.values();
    }

    private static void add(Map<String, Hold> holds, Hold hold) {
        if (holds.size() < MOST) {
            holds.putIfAbsent(hold.kind() + hold.name(), hold);
        }
    }

    private static Stream<Hold> of(ScriptReport script, StatementReport statement) {
        var locked = statement.locks().stream()
                .filter(lock -> lock.mode().compareTo(LockMode.ROW_SHARE) > 0)
                .map(lock -> table(script, statement, lock.table()));
        var touched = Touches.of(statement.sql()).stream()
                .map(touch -> touch.column() == null
                        ? table(script, statement, touch.table())
                        : hold(Kind.COLUMN, plain(touch.table()) + "." + touch.column(), script, statement));
        return Stream.concat(locked, touched);
    }

    private static Hold table(ScriptReport script, StatementReport statement, TableName table) {
        return hold(Kind.TABLE, plain(table), script, statement);
    }

    private static Hold hold(Kind kind, String name, ScriptReport script, StatementReport statement) {
        return new Hold(
                kind,
                cut(name, LONGEST_NAME),
                script.name(),
                statement.number(),
                statement.startLine(),
                cut(statement.sql().strip().replaceAll("\\s+", " "), EXCERPT));
    }

    /** The schema public goes without saying. */
    static String plain(TableName table) {
        return "public".equals(table.schema()) ? table.name() : table.toString();
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }
}

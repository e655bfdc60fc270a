package dev.lockkeeper.lint.rule;

import static java.util.Map.entry;

import dev.lockkeeper.lint.Consequence;
import dev.lockkeeper.lint.Finding;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.settings.LintSettings;
import dev.lockkeeper.lint.settings.RuleLevel;
import dev.lockkeeper.lint.source.Lines;
import java.util.List;
import java.util.Map;

/** What the server is sure to refuse, where no other rule says so: asked once all of a statement has been judged. */
public final class ServerRefusesRule implements Rule {

    private static final String ID = "server-refuses";

    /** By SQLSTATE, as a clause that begins with "because". */
    private static final Map<String, String> REASONS = Map.ofEntries(
            entry("0A000", "it does not do that to an object of this kind"),
            entry("22001", "a value is too long for its type"),
            entry("22003", "a number is too large for its type"),
            entry("22007", "a date or time cannot be read"),
            entry("22012", "it divides by zero"),
            entry("22023", "a parameter has a value that it cannot have"),
            entry("22P02", "a value cannot be read as its type"),
            entry("23502", "a column that may not be null gets no value"),
            entry("25001", "it cannot run inside a transaction, or not at this place in one"),
            entry("25P01", "no transaction is open"),
            entry("2BP01", "other objects depend on what it drops or changes"),
            entry("2D000", "a transaction cannot be ended here"),
            entry("3B001", "there is no savepoint of that name"),
            entry("3F000", "there is no such schema"),
            entry("42601", "it is not written as the server reads it"),
            entry("42611", "a column cannot be declared like that"),
            entry("42701", "there is a column of that name already, or one is named twice"),
            entry("42702", "a column's name may mean several columns"),
            entry("42703", "there is no such column"),
            entry("42704", "something that it names is not there"),
            entry("42710", "there is an object of that name already"),
            entry("42712", "a table's name is used twice in a query"),
            entry("42723", "there is a function of that name and with those arguments already"),
            entry("42725", "a function's name may mean several functions"),
            entry("42803", "what it asks for is neither grouped nor aggregated"),
            entry("42804", "types do not fit together"),
            entry("42809", "an object is not of the kind that it needs"),
            entry("42830", "what a foreign key refers to has no fitting unique constraint"),
            entry("42846", "a type cannot be converted into another"),
            entry("42883", "there is no such function or operator"),
            entry("428C9", "a generated column takes no value"),
            entry("42P01", "there is no such table or view"),
            entry("42P06", "there is a schema of that name already"),
            entry("42P07", "there is a table, view or index of that name already"),
            entry("42P10", "no unique constraint or column fits what it names"),
            entry("42P13", "a function cannot be declared or changed like that"),
            entry("42P15", "a schema cannot be declared like that"),
            entry("42P16", "a table or view cannot be declared or changed like that"),
            entry("42P17", "an object cannot be declared like that"),
            entry("55000", "something that it names is not in the state that it needs"),
            entry("55P04", "a value that was added to an enum in the same transaction cannot be used yet"));

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Facts about() {
        return Facts.NONE;
    }

    @Override
    public Seq<Remark> check(Step step) {
        return Seq.empty();
    }

    /**
     * The finding about a refusal, if the team has not switched it off.
     *
     * @param start where the statement begins
     */
    public static List<Finding> refused(String sqlState, LintSettings settings, Lines lines, int start) {
        var level = settings.level(ID);
        if (level.filter(RuleLevel.OFF::equals).isPresent()) {
            return List.of();
        }
        var finding = Rules.onText(ID, message(sqlState), lines.line(start), lines.column(start))
                .meaning(List.of(Consequence.WILL_FAIL));
        return List.of(level.flatMap(RuleLevel::severity).map(finding::as).orElse(finding));
    }

    private static String message(String sqlState) {
        var reason = REASONS.get(sqlState);
        return "PostgreSQL refuses this with SQLSTATE " + sqlState + (reason == null ? "." : ": " + reason + ".");
    }
}

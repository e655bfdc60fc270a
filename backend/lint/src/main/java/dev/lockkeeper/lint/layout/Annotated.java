package dev.lockkeeper.lint.layout;

import static java.util.Comparator.comparing;

import dev.lockkeeper.lint.ScriptRole;
import dev.lockkeeper.lint.Section;
import dev.lockkeeper.lint.TransactionMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * goose and sql-migrate, which read the same comments under different names: Up, Down, StatementBegin, StatementEnd.
 *
 * <p>Without a transaction each statement is sent alone; what stands between StatementBegin and StatementEnd is one
 * message. goose says {@code -- +goose NO TRANSACTION} for the whole file, sql-migrate {@code -- +migrate Up
 * notransaction} for one way. Sources: goose, "SQL file annotations" (pressly.github.io/goose/documentation);
 * sql-migrate, README, and sqlparse/sqlparse.go.
 */
final class Annotated implements Tool {

    private static final Pattern VERSION = Pattern.compile("(\\d+).*");

    private final Layout layout;
    private final Pattern marker;
    private final Pattern noTransaction;

    private Annotated(Layout layout, String name, String noTransaction) {
        this.layout = layout;
        this.marker = Pattern.compile(
                "(?mi)^--[ \\t]+\\+" + name + "[ \\t]+(up|down|statementbegin|statementend)\\b([^\\n]*)$");
        this.noTransaction = Pattern.compile(noTransaction);
    }

    static Tool goose() {
        return new Annotated(Layout.GOOSE, "goose", "(?mi)^--\\s+\\+goose\\s+no\\s+transaction");
    }

    static Tool sqlMigrate() {
        return new Annotated(Layout.SQL_MIGRATE, "migrate", "notransaction");
    }

    @Override
    public Layout layout() {
        return layout;
    }

    @Override
    public Optional<Confidence> recognise(Files files) {
        return files.anyLine(marker) ? Optional.of(Confidence.CERTAIN) : Optional.empty();
    }

    @Override
    public List<LaidScript> read(Files files, List<Note> notes) {
        var scripts = new ArrayList<LaidScript>();
        files.sql().forEach(file -> scripts.addAll(read(file, notes)));
        scripts.sort(comparing(laid -> Objects.requireNonNullElse(laid.version(), ""), Versions.ORDER));
        return scripts;
    }

    private List<LaidScript> read(SourceFile file, List<Note> notes) {
        var up = new ArrayList<Section>();
        var down = new ArrayList<Section>();
        ArrayList<Section> current = null;
        boolean alone = false;
        for (var part : Markers.of(file, marker).parts()) {
            var word = part.said(1).orElseThrow();
            if (word.equals("up") || word.equals("down")) {
                current = word.equals("up") ? up : down;
                alone = alone(file, part.said(2).orElse(""));
            }
            if (current != null) {
                current.add(section(file, part, alone, word.equals("statementbegin"), current.isEmpty()));
            }
        }
        if (up.isEmpty() && down.isEmpty()) {
            notes.add(new Note(file.path(), 0, "Nothing in this file runs: it has no Up."));
        }
        return scripts(file, up, down);
    }

    private static List<LaidScript> scripts(SourceFile file, List<Section> up, List<Section> down) {
        var scripts = new ArrayList<LaidScript>();
        if (!up.isEmpty()) {
            scripts.add(Sending.script(file, ScriptRole.UP, version(file), up));
        }
        if (!down.isEmpty()) {
            scripts.add(Sending.script(file, ScriptRole.DOWN, version(file), down));
        }
        return scripts;
    }

    private boolean alone(SourceFile file, String options) {
        return layout == Layout.GOOSE
                ? noTransaction.matcher(file.text()).find()
                : noTransaction.matcher(options).find();
    }

    private static Section section(
            SourceFile file, Markers.Part part, boolean alone, boolean oneMessage, boolean first) {
        if (alone) {
            return oneMessage
                    ? Sending.asOneMessage(file, part.from(), part.to())
                    : new Section(part.from(), part.to(), TransactionMode.NONE);
        }
        return new Section(part.from(), part.to(), first ? TransactionMode.WRAPPED : TransactionMode.JOINED);
    }

    private static String version(SourceFile file) {
        var version = VERSION.matcher(file.name());
        return version.matches() ? version.group(1) : file.name();
    }
}

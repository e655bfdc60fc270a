package dev.lockkeeper.lint.layout;

import dev.lockkeeper.lint.ScriptRole;
import dev.lockkeeper.lint.Section;
import dev.lockkeeper.lint.TransactionMode;
import dev.lockkeeper.lint.source.Lines;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Liquibase's formatted SQL: changesets behind comments, each in a transaction of its own unless it says {@code
 * runInTransaction:false}; the way back stands in comments behind {@code --rollback}.
 *
 * <p>Source: Liquibase's documentation, "Example changelogs: SQL format" and "runInTransaction". Statements are sent
 * one by one unless {@code splitStatements:false} is said.
 */
final class Liquibase implements Tool {

    private static final Pattern HEAD = Pattern.compile("(?mi)\\A\\s*--\\s*liquibase formatted sql");
    private static final Pattern CHANGESET = Pattern.compile("(?mi)^\\s*--\\s*changeset\\s+([^\\n]*)$");
    private static final Pattern ROLLBACK = Pattern.compile(
            "(?mi)^[ \\t]*--[ \\t]*rollback[ \\t]+([^\\n]*)$|/\\*[ \\t]*liquibase[ \\t]+rollback[ \\t]*\\n(.*?)\\*/",
            Pattern.DOTALL);
    private static final Pattern NO_SQL = Pattern.compile("(?i)\\s*(empty|not required|changeset(id)?\\b.*)\\s*");
    private static final Pattern DELIMITER = Pattern.compile("(?i)\\bendDelimiter:(\\S+)");

    @Override
    public Layout layout() {
        return Layout.LIQUIBASE;
    }

    @Override
    public Optional<Confidence> recognise(Files files) {
        return files.anyLine(HEAD) ? Optional.of(Confidence.CERTAIN) : Optional.empty();
    }

    @Override
    public List<LaidScript> read(Files files, List<Note> notes) {
        var scripts = new ArrayList<LaidScript>();
        for (var file : files.sql()) {
            scripts.addAll(read(file, notes));
        }
        return scripts;
    }

    private static List<LaidScript> read(SourceFile file, List<Note> notes) {
        var up = new ArrayList<Section>();
        var down = new ArrayList<Section>();
        for (var changeset : Markers.of(file, CHANGESET).parts()) {
            var attributes = changeset.said(1).orElse("");
            note(file, changeset, notes);
            up.add(section(file, changeset.from(), changeset.to(), attributes));
            down.addAll(rollback(file, changeset, attributes));
        }
        Collections.reverse(down);
        var scripts = new ArrayList<LaidScript>();
        scripts.add(
                up.isEmpty()
                        ? Sending.whole(file, ScriptRole.OTHER, null, TransactionMode.WRAPPED)
                        : Sending.script(file, ScriptRole.UP, null, up));
        if (!down.isEmpty()) {
            scripts.add(Sending.script(file, ScriptRole.DOWN, null, down));
        }
        return scripts;
    }

    private static Section section(SourceFile file, int from, int to, String attributes) {
        if (!attributes.contains("runintransaction:false")) {
            return new Section(from, to, TransactionMode.WRAPPED);
        }
        return attributes.contains("splitstatements:false")
                ? Sending.asOneMessage(file, from, to)
                : new Section(from, to, TransactionMode.NONE);
    }

    /** What stands behind the word is SQL at its own place, although it is a comment to everybody else. */
    private static List<Section> rollback(SourceFile file, Markers.Part changeset, String attributes) {
        var sections = new ArrayList<Section>();
        var rollback = ROLLBACK.matcher(file.text()).region(changeset.from(), changeset.to());
        while (rollback.find()) {
            int group = rollback.group(1) == null ? 2 : 1;
            if (!NO_SQL.matcher(rollback.group(group)).matches()) {
                sections.add(section(file, rollback.start(group), rollback.end(group), attributes));
            }
        }
        Collections.reverse(sections);
        return sections;
    }

    private static void note(SourceFile file, Markers.Part changeset, List<Note> notes) {
        var delimiter = DELIMITER.matcher(changeset.marker().group(1));
        if (delimiter.find()) {
            int line = new Lines(file.text()).line(changeset.marker().start());
            notes.add(new Note(
                    file.path(),
                    line,
                    "Liquibase cuts this changeset at " + delimiter.group(1) + "; here it is cut at semicolons."));
        }
    }
}

package dev.lockkeeper.lint;

import dev.lockkeeper.lint.layout.Layout;
import dev.lockkeeper.lint.layout.Layouts;
import dev.lockkeeper.lint.layout.Reading;
import dev.lockkeeper.lint.layout.SourceFile;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Files read as those of a migration tool.
 *
 * @param layout whose files they are, such as "flyway"
 * @param scripts in the order in which they run
 * @param runner what the tool's own configuration, where it is among the files, sets
 */
public record MigrationFiles(String layout, List<Script> scripts, Runner runner, List<FileNote> notes) {

    /** Makes SQL of a file that is named otherwise; nobody gets to see it. */
    private static final String ADDED = "#.sql";

    public MigrationFiles {
        scripts = List.copyOf(scripts);
        notes = List.copyOf(notes);
    }

    /** The tools whose files can be told apart, as {@link #read} takes them. */
    public static List<String> layouts() {
        return Arrays.stream(Layout.values()).map(MigrationFiles::word).toList();
    }

    /**
     * Takes any text.
     *
     * @param texts by their paths, in the order in which they were named
     * @param layout one of {@link #layouts}; recognised where it is null
     */
    public static MigrationFiles read(Map<String, String> texts, @Nullable String layout) {
        var files = texts.entrySet().stream()
                .map(file -> new SourceFile(sql(file.getKey()), file.getValue()))
                .toList();
        var reading = layout == null
                ? Layouts.read(files)
                : Layouts.read(files, Layout.valueOf(layout.toUpperCase(Locale.ROOT)));
        return of(reading);
    }

    private static MigrationFiles of(Reading reading) {
        return new MigrationFiles(
                word(reading.layout()),
                reading.all().stream().map(MigrationFiles::named).toList(),
                reading.runner(),
                reading.notes().stream()
                        .map(note -> new FileNote(plain(note.path()), note.line(), note.message()))
                        .toList());
    }

    private static Script named(Script read) {
        return new Script(
                plain(read.name()), read.sql(), read.inTransaction(), read.role(), read.sections(), read.values());
    }

    private static String sql(String path) {
        return path.endsWith(".sql") ? path : path + ADDED;
    }

    private static String plain(String path) {
        return path.endsWith(ADDED) ? path.substring(0, path.length() - ADDED.length()) : path;
    }

    private static String word(Layout layout) {
        return layout.name().toLowerCase(Locale.ROOT);
    }
}

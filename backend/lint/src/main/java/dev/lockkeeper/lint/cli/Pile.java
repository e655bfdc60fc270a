package dev.lockkeeper.lint.cli;

import dev.lockkeeper.lint.ScriptRole;
import dev.lockkeeper.lint.layout.Layout;
import dev.lockkeeper.lint.layout.Layouts;
import dev.lockkeeper.lint.layout.Reading;
import dev.lockkeeper.lint.layout.SourceFile;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Files that were found together and are read as one tool's.
 *
 * @param prefix what stands before their paths in reports
 * @param folder whether a whole folder was named, not single files
 */
record Pile(String prefix, List<SourceFile> files, boolean folder) {

    /** What makes SQL of a file that is named otherwise; nobody gets to see it. */
    static final String ADDED = "#.sql";

    /** The name of standard input. */
    static final String PASTED = "stdin.sql";

    private static final List<String> NAMES =
            List.of("V1__stdin.sql", "1_stdin.up.sql", "20260101000000_stdin/migration.sql", "deploy/stdin.sql");

    Reading read(@Nullable Layout layout) {
        if (layout == null) {
            return Layouts.read(files);
        }
        var reading = Layouts.read(files, layout);
        boolean pasted = files.size() == 1 && files.get(0).path().equals(PASTED);
        return pasted && reading.of(ScriptRole.UP).isEmpty() ? named(layout).orElse(reading) : reading;
    }

    /** What comes in without a name is no stranger to a tool that knows scripts by their names. */
    private Optional<Reading> named(Layout layout) {
        return NAMES.stream()
                .map(name ->
                        Layouts.read(List.of(new SourceFile(name, files.get(0).text())), layout))
                .filter(reading -> !reading.of(ScriptRole.UP).isEmpty())
                .findFirst();
    }

    String shown(String path) {
        var own = path.endsWith(ADDED) ? path.substring(0, path.length() - ADDED.length()) : path;
        return prefix.isEmpty() ? own : prefix + "/" + own;
    }
}

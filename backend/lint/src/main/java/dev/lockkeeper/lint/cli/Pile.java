package dev.lockkeeper.lint.cli;

import dev.lockkeeper.lint.layout.Layout;
import dev.lockkeeper.lint.layout.Layouts;
import dev.lockkeeper.lint.layout.Reading;
import dev.lockkeeper.lint.layout.SourceFile;
import java.util.List;
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

    Reading read(@Nullable Layout layout) {
        return layout == null ? Layouts.read(files) : Layouts.read(files, layout);
    }

    String shown(String path) {
        var own = path.endsWith(ADDED) ? path.substring(0, path.length() - ADDED.length()) : path;
        return prefix.isEmpty() ? own : prefix + "/" + own;
    }
}

package dev.lockkeeper.lint.layout;

import dev.lockkeeper.lint.ScriptRole;
import dev.lockkeeper.lint.Section;
import dev.lockkeeper.lint.TransactionMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * dbmate: {@code -- migrate:up} and {@code -- migrate:down} in one file, each in a transaction.
 *
 * <p>With {@code transaction:false} the section is sent as one message all the same: one statement is then on its own,
 * several share a transaction of the server's. Sources: dbmate, README, "Migration Options", and
 * pkg/dbmate/migration.go and db.go.
 */
final class Dbmate implements Tool {

    private static final Pattern MARKER = Pattern.compile("(?m)^--\\s*migrate:(up|down)\\b([^\\n]*)$");
    private static final Pattern VERSION = Pattern.compile("(\\d+).*");

    @Override
    public Layout layout() {
        return Layout.DBMATE;
    }

    @Override
    public Optional<Confidence> recognise(Files files) {
        return files.anyLine(MARKER) ? Optional.of(Confidence.CERTAIN) : Optional.empty();
    }

    @Override
    public List<LaidScript> read(Files files, List<Note> notes) {
        var scripts = new ArrayList<LaidScript>();
        for (var file : files.sql()) {
            var parts = Markers.of(file, MARKER).parts();
            if (parts.isEmpty()) {
                scripts.add(Sending.whole(file, ScriptRole.BASELINE, null, TransactionMode.NONE));
            }
            parts.forEach(part -> scripts.add(Sending.script(
                    file,
                    part.said(1).orElseThrow().equals("up") ? ScriptRole.UP : ScriptRole.DOWN,
                    version(file),
                    List.of(section(file, part)))));
        }
        return scripts;
    }

    private static Section section(SourceFile file, Markers.Part part) {
        boolean alone = part.said(2).orElse("").contains("transaction:false");
        return alone
                ? Sending.asOneMessage(file, part.from(), part.to())
                : new Section(part.from(), part.to(), TransactionMode.WRAPPED);
    }

    private static String version(SourceFile file) {
        var version = VERSION.matcher(file.name());
        return version.matches() ? version.group(1) : file.name();
    }
}

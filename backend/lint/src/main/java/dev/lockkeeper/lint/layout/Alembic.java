package dev.lockkeeper.lint.layout;

import dev.lockkeeper.lint.ScriptRole;
import dev.lockkeeper.lint.Section;
import dev.lockkeeper.lint.TransactionMode;
import dev.lockkeeper.lint.source.Splitter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What Alembic prints with {@code --sql}: revisions behind comments, in the transactions that the text itself begins
 * and ends: one around all of them, or one for each with {@code transaction_per_migration}; an autocommit block ends
 * and begins one.
 *
 * <p>The statements by which Alembic keeps its own table are left out. Source: Alembic's documentation, "Generating
 * SQL Scripts (a.k.a. Offline Mode)" and {@code MigrationContext.autocommit_block}.
 */
final class Alembic implements Tool {

    private static final Pattern MARKER =
            Pattern.compile("(?m)^-- Running (upgrade|downgrade|stamp_revision) (\\w*) ?-> ?([\\w, ]*)");
    private static final Pattern BOOKS = Pattern.compile(
            "(?is)^(INSERT INTO|UPDATE|DELETE FROM|CREATE TABLE|DROP TABLE)\\s+(\\w+\\.)?alembic_version\\b.*");
    private static final Pattern TABLE = Pattern.compile("\\balembic_version\\b");

    @Override
    public Layout layout() {
        return Layout.ALEMBIC;
    }

    @Override
    public Optional<Confidence> recognise(Files files) {
        if (!files.anyLine(MARKER)) {
            return Optional.empty();
        }
        return Optional.of(files.anyLine(TABLE) ? Confidence.CERTAIN : Confidence.LIKELY);
    }

    @Override
    public List<LaidScript> read(Files files, List<Note> notes) {
        return files.sql().stream().map(Alembic::read).toList();
    }

    private static LaidScript read(SourceFile file) {
        var markers = MARKER.matcher(file.text()).results().toList();
        boolean down = markers.stream().anyMatch(marker -> marker.group(1).equals("downgrade"));
        var version = markers.stream().map(Alembic::version).collect(Collectors.joining(", "));
        return Sending.script(
                file,
                markers.isEmpty() ? ScriptRole.OTHER : down ? ScriptRole.DOWN : ScriptRole.UP,
                version,
                sections(file));
    }

    private static String version(MatchResult marker) {
        return marker.group(3).strip();
    }

    private static List<Section> sections(SourceFile file) {
        var sections = new ArrayList<Section>();
        int from = 0;
        var splitter = new Splitter(file.text());
        for (var piece = splitter.next(); piece.isPresent(); piece = splitter.next()) {
            var statement = piece.get();
            if (BOOKS.matcher(file.text().substring(statement.from(), statement.to()))
                    .matches()) {
                sections.add(new Section(from, statement.from(), mode(sections)));
                from = statement.to();
            }
        }
        sections.add(new Section(from, file.text().length(), mode(sections)));
        return sections;
    }

    private static TransactionMode mode(List<Section> before) {
        return before.isEmpty() ? TransactionMode.NONE : TransactionMode.JOINED;
    }
}

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
 * SQL files of node-pg-migrate: {@code -- Up Migration} and {@code -- Down Migration}. All pending ones run in a single
 * transaction, unless its configuration says {@code "single-transaction": false} or the like.
 *
 * <p>Source: node-pg-migrate's documentation, "Migrations", "CLI Usage" ({@code --no-single-transaction}), and
 * src/sqlMigration.ts. Knex keeps its SQL in JavaScript and has no files to read here.
 */
final class NodePgMigrate implements Tool {

    private static final Pattern MARKER = Pattern.compile("(?mi)^\\s*--[\\s-]*(up|down)\\s+migration\\b[^\\n]*$");
    private static final Pattern EACH = Pattern.compile(
            "--no-single-transaction|single-?transaction[\"']?\\s*[:=]\\s*false", Pattern.CASE_INSENSITIVE);
    private static final Pattern VERSION = Pattern.compile("(\\d+).*");

    @Override
    public Layout layout() {
        return Layout.NODE_PG_MIGRATE;
    }

    @Override
    public Optional<Confidence> recognise(Files files) {
        return files.anyLine(MARKER) ? Optional.of(Confidence.CERTAIN) : Optional.empty();
    }

    @Override
    public List<LaidScript> read(Files files, List<Note> notes) {
        var scripts = new ArrayList<LaidScript>();
        files.sql().forEach(file -> scripts.addAll(read(file)));
        scripts.sort(comparing(laid -> Objects.requireNonNullElse(laid.version(), ""), Versions.ORDER));
        boolean each =
                files.any(file -> !file.isSql() && EACH.matcher(file.text()).find());
        return each ? scripts : Joining.ups(scripts);
    }

    private static List<LaidScript> read(SourceFile file) {
        var version = VERSION.matcher(file.name());
        var number = version.matches() ? version.group(1) : file.name();
        var parts = Markers.of(file, MARKER).parts();
        if (parts.isEmpty()) {
            return List.of(Sending.whole(file, ScriptRole.UP, number, TransactionMode.WRAPPED));
        }
        return parts.stream()
                .map(part -> Sending.script(
                        file,
                        part.said(1).orElseThrow().equals("up") ? ScriptRole.UP : ScriptRole.DOWN,
                        number,
                        List.of(new Section(part.from(), part.to(), TransactionMode.WRAPPED))))
                .toList();
    }
}

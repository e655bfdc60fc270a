package dev.lockkeeper.lint.parse;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lockkeeper.lint.parse.Judgement.Verdict;
import dev.lockkeeper.lint.source.Piece;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What of a package the server takes, and what of that the grammar reads. */
final class StrangersCount {

    static final String HEAD = "| package and version | files the server takes | of these read | statements | read |\n"
            + "|---|--:|--:|--:|--:|";

    private static final int SHOWN = 600;

    private int files;
    private int filesRead;
    private int statements;
    private int statementsRead;
    private final List<String> differences = new ArrayList<>();

    int files() {
        return files;
    }

    int filesRead() {
        return filesRead;
    }

    int statements() {
        return statements;
    }

    int statementsRead() {
        return statementsRead;
    }

    /** What one took and the other did not, for whoever mends the grammar. */
    List<String> differences() {
        return differences;
    }

    void see(Path file, Judgement server) throws IOException, SQLException {
        var sql = text(file);
        var whole = new StringBuilder(sql);
        boolean read = true;
        for (var piece : Statements.pieces(sql)) {
            if (piece.metaCommand()) {
                whole.replace(piece.from(), piece.to(), " ".repeat(piece.to() - piece.from()));
            } else {
                read &= agrees(file, sql, piece, server);
            }
        }
        // Without our cuts: what the splitter cut wrongly is refused by the server too, and would not be counted.
        if (server.of(whole.toString()) == Verdict.ACCEPTED) {
            files++;
            filesRead += read ? 1 : 0;
        }
    }

    /** False where the grammar fails on what the server takes, or both on what the splitter has cut. */
    private boolean agrees(Path file, String sql, Piece piece, Judgement server) throws SQLException {
        var text = sql.substring(piece.from(), piece.to());
        boolean reads = Judgement.reads(piece);
        var verdict = server.of(text);
        if (verdict == Verdict.ACCEPTED) {
            statements++;
            statementsRead += reads ? 1 : 0;
        }
        if (reads != (verdict == Verdict.ACCEPTED) || !reads) {
            var shown = text.strip();
            differences.add((reads ? "taken" : verdict == Verdict.ACCEPTED ? "missed" : "refused by both") + " "
                    + file.getParent().getFileName() + "/" + file.getFileName() + ": "
                    + shown.substring(0, Math.min(SHOWN, shown.length())));
        }
        return reads;
    }

    String line(String name) {
        return "| %s | %,d | %,d | %,d | %,d |".formatted(name, files, filesRead, statements, statementsRead);
    }

    void add(StrangersCount one) {
        files += one.files;
        filesRead += one.filesRead;
        statements += one.statements;
        statementsRead += one.statementsRead;
        differences.addAll(one.differences);
    }

    private static String text(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, ISO_8859_1);
        }
    }
}

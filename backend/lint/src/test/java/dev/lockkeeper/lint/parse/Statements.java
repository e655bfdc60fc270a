package dev.lockkeeper.lint.parse;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lockkeeper.lint.RuleBook;
import dev.lockkeeper.lint.source.Piece;
import dev.lockkeeper.lint.source.Splitter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What the grammar is tried on: the rules' examples and statements of every sort. */
final class Statements {

    private Statements() {}

    static List<String> all() {
        var texts = Stream.concat(
                RuleBook.rules().stream()
                        .flatMap(rule -> rule.examples().stream())
                        .map(example -> example.sql()),
                Stream.of("accepted.sql", "refused.sql", "commands.sql").flatMap(Statements::lines));
        return texts.flatMap(text -> pieces(text).stream()
                        .filter(piece -> !piece.metaCommand() && !Judgement.unresolved(piece))
                        .map(piece -> text.substring(piece.from(), piece.to())))
                .distinct()
                .toList();
    }

    static List<Piece> pieces(String sql) {
        var pieces = new ArrayList<Piece>();
        var splitter = new Splitter(sql);
        for (var piece = splitter.next(); piece.isPresent(); piece = splitter.next()) {
            pieces.add(piece.get());
        }
        return pieces;
    }

    static Stream<String> lines(String resource) {
        try (var stream = Objects.requireNonNull(Statements.class.getResourceAsStream(resource), resource)) {
            return new String(stream.readAllBytes(), UTF_8).lines().filter(line -> !line.startsWith("--"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

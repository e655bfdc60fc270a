package dev.lockkeeper.lint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A migration that somebody might paste: a block of dangerous/migrations.txt.
 *
 * @param title what its author thinks it is
 * @param headline what has to be said of it first: rule and lock, and the message
 * @param ways pieces of the SQL to run instead, in their order
 */
record DangerousMigration(String title, List<String> told, String sql, List<String> headline, List<String> ways) {

    static Stream<DangerousMigration> all() {
        return Arrays.stream(text("migrations.txt").strip().split("\n\\s*\n")).map(DangerousMigration::read);
    }

    private static DangerousMigration read(String block) {
        var lines = block.lines().toList();
        var sql = lines.stream()
                .skip(1)
                .filter(line -> !line.startsWith("@ ") && !line.startsWith("= ") && !line.startsWith("> "))
                .collect(joining("\n"));
        return new DangerousMigration(lines.get(0), each("@ ", lines), sql, each("= ", lines), each("> ", lines));
    }

    private static List<String> each(String mark, List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith(mark))
                .map(line -> line.substring(mark.length()))
                .toList();
    }

    List<Script> history() {
        var before = told.stream()
                .filter(line -> line.startsWith("before "))
                .map(line -> line.substring("before ".length()))
                .map(line -> new Script("before.sql", line, true));
        return Stream.concat(Stream.of(new Script("shop.sql", text("before.sql"), true)), before)
                .toList();
    }

    LintReport lint(Catalogue catalogue) {
        var script = new Script("V1.sql", sql, !told.contains("no transaction"));
        return Linter.lint(List.of(script), new LintContext(18, catalogue, false), history());
    }

    /** What a tired reader reads first. */
    Finding first() {
        return lint(Catalogue.unknown()).findings().stream()
                .sorted(Comparator.comparing(Finding::severity).reversed())
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nothing is said of " + sql));
    }

    private static String text(String resource) {
        try (var stream = DangerousMigration.class.getResourceAsStream("dangerous/" + resource)) {
            return new String(Objects.requireNonNull(stream, resource).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return title;
    }
}

package dev.lockkeeper.lint.layout;

import dev.lockkeeper.lint.TransactionMode;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.source.Lexeme;
import dev.lockkeeper.lint.source.Lines;
import dev.lockkeeper.lint.source.Piece;
import dev.lockkeeper.lint.source.Splitter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What Flyway's configuration files say, and what it finds out by itself. */
final class FlywaySettings {

    /** As Flyway's parser for PostgreSQL recognises them, for servers from version 12 on. */
    private static final Pattern ALONE = Pattern.compile("(CREATE|DROP) (DATABASE|TABLESPACE|SUBSCRIPTION)\\b.*"
            + "|ALTER SYSTEM\\b.*"
            + "|(CREATE|DROP)( UNIQUE)? INDEX CONCURRENTLY\\b.*"
            + "|REINDEX( VERBOSE)? (SCHEMA|DATABASE|SYSTEM)\\b.*"
            + "|VACUUM\\b.*"
            + "|DISCARD ALL");

    private static final Pattern CONF_PLACEHOLDER =
            Pattern.compile("(?m)^\\s*flyway\\.placeholders\\.([\\w.:-]+)=(.*)$");
    private static final Pattern TOML_PLACEHOLDER =
            Pattern.compile("(?m)^\\s*\"?([\\w.:-]+)\"?\\s*=\\s*\"([^\"]*)\"\\s*$");

    private static final int WORDS = 6;

    private final Files files;
    private final List<SourceFile> said;

    FlywaySettings(Files files) {
        this.files = files;
        this.said = Lists.where(
                files.all(),
                file -> file.name().equals("flyway.conf") || file.name().equals("flyway.toml"));
    }

    /** The values of placeholders, by their whole text. */
    Map<String, String> placeholders() {
        var values = new HashMap<String, String>();
        for (var file : said) {
            if (file.name().equals("flyway.conf")) {
                put(values, file.text(), CONF_PLACEHOLDER);
            } else {
                int table = file.text().indexOf("[flyway.placeholders]");
                put(values, table < 0 ? "" : file.text().substring(table), TOML_PLACEHOLDER);
            }
        }
        return values;
    }

    private static void put(Map<String, String> values, String text, Pattern pattern) {
        pattern.matcher(text).results().forEach(found -> values.put("${" + found.group(1) + "}", found.group(2)));
    }

    boolean group() {
        return says("group", true);
    }

    TransactionMode mode(SourceFile file, List<Note> notes) {
        var own = files.at(file.path() + ".conf");
        if (own.filter(conf -> says(conf, "executeInTransaction", false)).isPresent()) {
            return TransactionMode.NONE;
        }
        boolean configured =
                own.filter(conf -> says(conf, "executeInTransaction", true)).isPresent();
        return !configured && (says("executeInTransaction", false) || mustBeAlone(file, notes))
                ? TransactionMode.NONE
                : TransactionMode.WRAPPED;
    }

    private boolean mustBeAlone(SourceFile file, List<Note> notes) {
        int alone = 0;
        int together = 0;
        int line = 0;
        var splitter = new Splitter(file.text());
        for (var piece = splitter.next(); piece.isPresent(); piece = splitter.next()) {
            if (ALONE.matcher(firstWords(piece.get())).matches()) {
                alone++;
                line = new Lines(file.text()).line(piece.get().from());
            } else {
                together++;
            }
        }
        if (alone > 0 && together > 0 && !says("mixed", true)) {
            notes.add(new Note(
                    file.path(),
                    line,
                    "Flyway refuses statements that need a transaction and such that forbid one in the same file,"
                            + " unless mixed is set."));
        }
        return alone > 0;
    }

    private static String firstWords(Piece piece) {
        return piece.tokens().stream()
                .limit(WORDS)
                .map(Lexeme::getText)
                .collect(Collectors.joining(" "))
                .toUpperCase(Locale.ROOT);
    }

    private boolean says(String name, boolean value) {
        return Lists.any(said, file -> says(file, name, value));
    }

    private static boolean says(SourceFile file, String name, boolean value) {
        return setting(name, value).matcher(file.text()).find();
    }

    private static Pattern setting(String name, boolean value) {
        return Pattern.compile("(?m)^\\s*(flyway\\.)?" + name + "\\s*=\\s*\"?" + value + "\"?\\s*$");
    }
}

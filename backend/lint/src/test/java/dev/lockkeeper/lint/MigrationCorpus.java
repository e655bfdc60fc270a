package dev.lockkeeper.lint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Migrations to measure with, made of the rules' examples: the same ones every time, each with names of its own. */
public final class MigrationCorpus {

    static final int FILES = 2_400;

    private static final int SEED = 20_261_121;
    private static final int MOST_EXAMPLES = 6;

    /** Their examples are text that nobody could read. */
    private static final Set<String> UNREADABLE = Set.of("unparsed-statement", "not-utf8");

    private static final Pattern NAMED =
            Pattern.compile("\\b(?:TABLE|INDEX|VIEW|DOMAIN|SEQUENCE|INTO|FROM|JOIN|ON|UPDATE"
                    + "|REFERENCES|TRUNCATE)\\s+(?:(?:IF NOT EXISTS|IF EXISTS|ONLY|CONCURRENTLY)\\s+)*([a-z]\\w*)\\b");

    private final Random random = new Random(SEED);
    private final List<String> examples = RuleBook.rules().stream()
            .filter(rule -> !UNREADABLE.contains(rule.id()))
            .flatMap(rule -> rule.examples().stream())
            .map(RuleExample::sql)
            .toList();

    private MigrationCorpus() {}

    public static List<Script> scripts() {
        var corpus = new MigrationCorpus();
        return IntStream.range(0, FILES).mapToObj(corpus::script).toList();
    }

    /** Writes them into a folder, which is there already. */
    public static void main(String[] arguments) throws IOException {
        for (var script : scripts()) {
            Files.writeString(Path.of(arguments[0], script.name()), script.sql());
        }
    }

    private Script script(int number) {
        int parts = 1 + random.nextInt(MOST_EXAMPLES);
        var sql = IntStream.range(0, parts)
                .mapToObj(part -> part(number * MOST_EXAMPLES + part))
                .collect(Collectors.joining("\n"));
        return new Script("V%d__change.sql".formatted(number + 1), sql, true);
    }

    private String part(int number) {
        var sql = examples.get(random.nextInt(examples.size())).strip();
        var named = renamed(sql, number);
        return named.endsWith(";") ? named + "\n" : named + ";\n";
    }

    private static String renamed(String sql, int number) {
        var text = sql;
        for (var name : names(sql)) {
            text = text.replaceAll("(?<![\\w.])" + name + "\\b", name + "_" + number);
        }
        return text;
    }

    private static Set<String> names(String sql) {
        return NAMED.matcher(sql)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}

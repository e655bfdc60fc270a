package dev.lockkeeper.lint.judge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Pattern;

/** Makes statements at random from the rules of a resource, which says at its top how they are written. */
final class Grammar {

    private static final Pattern LINE =
            Pattern.compile("(?:(\\d+)\\* )?(?:\\[(\\d+)\\+] )?(?:\\[-(\\d+)] )?([~?]?)(.*)");
    private static final Pattern PLACE = Pattern.compile("<([a-z0-9]+|\\d-\\d|1-100)>");

    /** A statement, and whether the planner decides what it reads in full, or the rows what it locks. */
    record Sentence(String sql, boolean planned, boolean moved) {}

    private record Way(int from, int to, String sort, String text) {}

    private final Map<String, List<Way>> rules = new HashMap<>();
    private final Map<String, List<String>> columns = new HashMap<>();
    private final List<String> anyColumn = new ArrayList<>();

    private Grammar() {}

    static Grammar of(String name) {
        var grammar = new Grammar();
        var rule = new ArrayList<Way>();
        for (var line : Form.text(name).split("\n")) {
            if (line.startsWith("@")) {
                grammar.columns(line.substring(1).split(" "));
            } else if (line.matches("[a-z0-9]+:")) {
                rule = new ArrayList<>();
                grammar.rules.put(line.substring(0, line.length() - 1), rule);
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                add(rule, line);
            }
        }
        return grammar;
    }

    private void columns(String[] words) {
        var names = List.of(words).subList(1, words.length);
        columns.put(words[0], names);
        anyColumn.addAll(names);
    }

    private static void add(List<Way> rule, String line) {
        var match = LINE.matcher(line);
        if (!match.matches()) {
            throw new IllegalArgumentException(line);
        }
        var way = new Way(
                Integer.parseInt(Objects.requireNonNullElse(match.group(2), "0")),
                Integer.parseInt(Objects.requireNonNullElse(match.group(3), "99")),
                match.group(4),
                match.group(5));
        for (int times = Integer.parseInt(Objects.requireNonNullElse(match.group(1), "1")); times > 0; times--) {
            rule.add(way);
        }
    }

    Sentence sentence(Random random, int major) {
        return new Making(random, major).sentence();
    }

    /** One statement in the making: which tables it has chosen. */
    private final class Making {

        private final Random random;
        private final int major;
        private String table = "orders";
        private String other = "customers";
        private boolean planned;
        private boolean moved;

        private Making(Random random, int major) {
            this.random = random;
            this.major = major;
        }

        private Sentence sentence() {
            var sql = rule("statement");
            return new Sentence(sql, planned, moved);
        }

        private String rule(String name) {
            var ways = Objects.requireNonNull(rules.get(name), name);
            var way = ways.get(random.nextInt(ways.size()));
            while (major < way.from() || major > way.to()) {
                way = ways.get(random.nextInt(ways.size()));
            }
            planned |= way.sort().equals("~");
            moved |= way.sort().equals("?");
            return fill(way.text());
        }

        private String fill(String text) {
            var made = new StringBuilder();
            var place = PLACE.matcher(text);
            while (place.find()) {
                place.appendReplacement(made, "");
                made.append(chosen(place.group(1)));
            }
            return place.appendTail(made).toString();
        }

        private String chosen(String name) {
            return switch (name) {
                case "table" -> table = rule("table");
                case "relation", "matview" -> table = rule(name);
                case "other" -> other = rule("table");
                case "col" -> column(table);
                case "ocol" -> column(other);
                default -> Character.isDigit(name.charAt(0)) ? number(name) : rule(name);
            };
        }

        private String number(String range) {
            int dash = range.indexOf('-');
            int least = Integer.parseInt(range.substring(0, dash));
            return String.valueOf(least + random.nextInt(Integer.parseInt(range.substring(dash + 1)) - least + 1));
        }

        private String column(String of) {
            var known = random.nextInt(20) > 0 ? columns.getOrDefault(of, anyColumn) : anyColumn;
            return known.get(random.nextInt(known.size()));
        }
    }
}

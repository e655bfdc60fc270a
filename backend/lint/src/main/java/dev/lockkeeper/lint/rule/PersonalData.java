package dev.lockkeeper.lint.rule;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.schema.DataType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a column's name says about the person behind the row: a dictionary in several languages, and its limits. */
final class PersonalData {

    private static final String WHOLE = "=";
    private static final Map<List<String>, String> WITHIN = new HashMap<>();
    private static final Map<List<String>, String> ALONE = new HashMap<>();
    private static final Set<String> STARTS = new HashSet<>();
    private static final int LONGEST = 4;

    /** Beside one of these, an e-mail or a phone is a thing and nobody's. */
    private static final Set<String> HARMLESS = Set.of(
            ("verified confirmed validated sent count counter enabled disabled template type kind status state format "
                            + "label domain subject body hash hashed digest is has allow allowed opt consent visible required "
                            + "field column provider server host port regex pattern notification notifications preference "
                            + "preferences index length queue event channel class policy placeholder prefix country uuid "
                            + "requested changed updated deleted bounced delivered opened clicked frequency limit quota "
                            + "campaign list settings setting config model brand os version valid error masked last4 layout "
                            + "sender from_system company system vendor supplier warehouse store office facility encrypted")
                    .split(" "));

    private static final Set<String> MEASURES = Set.of(
            ("boolean smallint integer bigint numeric real interval uuid date time timetz timestamp timestamptz serial "
                            + "bigserial smallserial oid bytea tsvector point")
                    .split(" "));
    private static final Set<String> DATED = Set.of("date", "timestamp", "timestamptz", "integer", "smallint");
    private static final Set<String> NUMBERED = Set.of("bigint", "numeric", "integer");
    private static final Set<String> PEOPLE = Set.of(
            "person",
            "persons",
            "people",
            "patient",
            "patients",
            "employee",
            "employees",
            "contact",
            "contacts",
            "student",
            "students",
            "passenger",
            "passengers",
            "citizen",
            "citizens");

    static {
        lines().forEach(PersonalData::learn);
    }

    private PersonalData() {}

    private static void learn(String line) {
        var words = line.split("\\s+");
        for (int at = 1; at < words.length; at++) {
            boolean alone = words[at].startsWith(WHOLE);
            var name = List.of(words[at].replace(WHOLE, "").split("_"));
            (alone ? ALONE : WITHIN).put(name, words[0]);
            STARTS.add(name.get(0));
        }
    }

    /** The kind of personal data that a column seems to hold. */
    static Optional<String> in(TableName table, String column, @Nullable DataType type) {
        var words = Words.of(column);
        if (column.equals("name") && PEOPLE.contains(table.name()) && fits("name", type)) {
            return Optional.of("name");
        }
        return kind(words).or(() -> ofType(type)).filter(kind -> fits(kind, type) && !harmless(words));
    }

    /** The kind that some words speak of. */
    static Optional<String> kind(List<String> words) {
        if (ALONE.containsKey(words)) {
            return Optional.of(ALONE.get(words));
        }
        if (Lists.none(words, STARTS::contains)) {
            return Optional.empty();
        }
        for (int length = LONGEST; length > 0; length--) {
            for (int from = 0; from + length <= words.size(); from++) {
                var kind = WITHIN.get(words.subList(from, from + length));
                if (kind != null) {
                    return Optional.of(kind);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> ofType(@Nullable DataType type) {
        return type == null ? Optional.empty() : kind(Words.of(type.name()));
    }

    private static boolean harmless(List<String> words) {
        return Lists.any(words, HARMLESS::contains)
                || words.get(words.size() - 1).equals("at");
    }

    private static boolean fits(String kind, @Nullable DataType type) {
        if (type == null || !MEASURES.contains(type.name())) {
            return true;
        }
        return switch (kind) {
            case "birth" -> DATED.contains(type.name());
            case "national", "bank", "phone", "income" -> NUMBERED.contains(type.name());
            default -> false;
        };
    }

    private static List<String> lines() {
        try (var stream = Objects.requireNonNull(PersonalData.class.getResourceAsStream("personal-words.txt"))) {
            return new String(stream.readAllBytes(), UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

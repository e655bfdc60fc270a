package dev.lockkeeper.lint.schema;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lockkeeper.lint.list.Seq;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Which types the server turns into which of its own accord, and which it compares. */
public final class Casts {

    private static final Set<String> TEXTS = Set.of("text", "varchar", "char", "name");
    /** Compared with each other as they are. */
    private static final List<Set<String>> FAMILIES = List.of(
            Set.of("smallint", "integer", "bigint"),
            Set.of("real", "double precision"),
            Set.of("date", "timestamp", "timestamptz"),
            Set.of("text", "varchar", "name"),
            Set.of("oid", "regclass", "regtype", "regproc", "regrole", "regnamespace"),
            Set.of("inet", "cidr"));

    private static final Map<String, Map<String, Cast>> CASTS = read();

    /**
     * A line of the table.
     *
     * @param same whether the bytes stay as they are
     * @param silent whether it happens inside an expression too
     * @param asked whether only an explicit cast does it
     * @param since the first major version that knows it
     */
    private record Cast(boolean same, boolean silent, boolean asked, int since) {

        static Cast of(String marks) {
            boolean asked = marks.startsWith("!");
            int since = asked && marks.length() > 1 ? Integer.parseInt(marks.substring(1)) : 0;
            return new Cast(marks.contains("="), marks.contains("+"), asked, since);
        }
    }

    private Casts() {}

    /** Whether a column may become the other type without a USING; true also where nothing is known. */
    public static boolean assignable(DataType from, DataType to) {
        var cast = cast(from, to);
        if (unknown(from, to) || cast.isPresent()) {
            return unknown(from, to) || cast.filter(known -> !known.asked()).isPresent();
        }
        return TEXTS.contains(to.name());
    }

    /** Whether one can be cast to the other; true also where nothing is known. */
    public static boolean castable(DataType from, DataType to, int serverMajor) {
        var cast = cast(from, to);
        return unknown(from, to)
                || cast.map(known -> known.since() <= serverMajor)
                        .orElse(TEXTS.contains(to.name()) || TEXTS.contains(from.name()));
    }

    private static boolean unknown(DataType from, DataType to) {
        return !known(from) || !known(to) || from.name().equals(to.name());
    }

    /** Whether one is the other in all but name. */
    static boolean same(DataType from, DataType to) {
        return !from.array() && !to.array() && cast(from, to).filter(Cast::same).isPresent();
    }

    private static Optional<Cast> cast(DataType from, DataType to) {
        return Optional.ofNullable(CASTS.getOrDefault(from.name(), Map.of()).get(to.name()));
    }

    /** Whether it happens inside an expression too. */
    static boolean silent(String from, String to) {
        return Optional.ofNullable(CASTS.getOrDefault(from, Map.of()).get(to))
                .filter(Cast::silent)
                .isPresent();
    }

    /** Whether a foreign key may go from one to the other; true also where nothing is known. */
    public static boolean comparable(DataType from, DataType to) {
        if (unknown(from, to) && from.array() == to.array()) {
            return true;
        }
        boolean family = Seq.from(FAMILIES).anyMatch(kin -> kin.contains(from.name()) && kin.contains(to.name()));
        boolean silent = Optional.ofNullable(
                        CASTS.getOrDefault(from.name(), Map.of()).get(order(to.name())))
                .filter(Cast::silent)
                .isPresent();
        return !from.array() && !to.array() && (family || silent);
    }

    /** Types that share their operators, by the one that these are made for. */
    public static String order(String type) {
        if (type.startsWith("reg")) {
            return "oid";
        }
        return switch (type) {
            case "varchar" -> "text";
            case "cidr" -> "inet";
            default -> type;
        };
    }

    private static boolean known(DataType type) {
        return BuiltInTypes.has(type.name()) || CASTS.containsKey(type.name());
    }

    private static Map<String, Map<String, Cast>> read() {
        var casts = new HashMap<String, Map<String, Cast>>();
        for (var line : lines()) {
            int colon = line.indexOf(": ");
            var targets = new HashMap<String, Cast>();
            for (var target : line.substring(colon + 2).split(", ")) {
                int end = target.replaceAll("[=+!].*", "").length();
                targets.put(target.substring(0, end), Cast.of(target.substring(end)));
            }
            casts.put(line.substring(0, colon), Map.copyOf(targets));
        }
        return Map.copyOf(casts);
    }

    /** Read once from pg_cast, where versions 13 to 18 differ in explicit casts alone. */
    private static List<String> lines() {
        try (var stream = Objects.requireNonNull(Casts.class.getResourceAsStream("casts.txt"))) {
            return new String(stream.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

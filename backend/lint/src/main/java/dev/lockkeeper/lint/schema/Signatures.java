package dev.lockkeeper.lint.schema;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.list.Seq;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The server's own functions and operators, each with the types that it takes; read when somebody first asks. */
public final class Signatures {

    private static final int OLDEST = 13;
    private static final int NEWEST = 18;

    /**
     * One of several of the same name.
     *
     * @param immutable whether it always answers the same
     * @param kind f for a function, a for an aggregate, w for one over a window, s for one that gives a set
     */
    public record Signature(
            List<String> takes,
            boolean variadic,
            int defaults,
            String gives,
            boolean immutable,
            char kind,
            int since,
            int until) {

        public Signature {
            takes = Lists.copy(takes);
        }

        boolean knownTo(int major) {
            return since <= major && major <= until;
        }

        /** Whether what it gives depends on what it is given. */
        public boolean polymorphic() {
            return gives.startsWith("any") || Seq.from(takes).anyMatch(type -> type.startsWith("any"));
        }

        public boolean takes(int count) {
            return variadic ? count >= takes.size() - 1 : count <= takes.size() && count >= takes.size() - defaults;
        }
    }

    private static final class Functions {
        private static final Map<String, List<Signature>> ALL = read("functions.txt");
    }

    private static final class Operators {
        private static final Map<String, List<Signature>> ALL = read("operators.txt");
    }

    private Signatures() {}

    public static List<Signature> functions(String name, int major) {
        return of(Functions.ALL.get(name), major);
    }

    public static List<Signature> operators(String symbol, int major) {
        return of(Operators.ALL.get(symbol.equals("!=") ? "<>" : symbol), major);
    }

    private static List<Signature> of(@Nullable List<Signature> all, int major) {
        return all == null
                ? List.of()
                : Seq.from(all).filter(one -> one.knownTo(major)).toList();
    }

    private static Map<String, List<Signature>> read(String resource) {
        try (var stream = Objects.requireNonNull(Signatures.class.getResourceAsStream(resource))) {
            var all = new HashMap<String, List<Signature>>();
            new String(stream.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("# "))
                    .forEach(line -> put(all, line.split(" ")));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(Map<String, List<Signature>> all, String[] words) {
        int versions = words.length - 1;
        boolean always = !words[versions].startsWith("@") || words[versions].length() < 2;
        int since = always ? OLDEST : Integer.parseInt(words[versions].substring(1, 3));
        int until = always ? NEWEST : Integer.parseInt(words[versions].substring(4));
        int open = words[0].indexOf('(');
        var name = open < 0 ? words[0] : words[0].substring(0, open);
        var signature = open < 0
                ? new Signature(
                        List.of(words[1], words[2]), false, 0, words[3], words[4].equals("i"), 'f', since, until)
                : function(words, open, since, until);
        all.computeIfAbsent(name, fresh -> new ArrayList<>()).add(signature);
    }

    private static Signature function(String[] words, int open, int since, int until) {
        int close = words[0].indexOf(')');
        var inside = words[0].substring(open + 1, close);
        var rest = words[0].substring(close + 1);
        var digits = rest.replace("v", "");
        var traits = words[2];
        return new Signature(
                inside.isEmpty() ? List.of() : List.of(inside.split(",")),
                rest.startsWith("v"),
                digits.isEmpty() ? 0 : Integer.parseInt(digits),
                words[1],
                traits.charAt(0) == 'i',
                traits.charAt(traits.length() - 1),
                since,
                until);
    }
}

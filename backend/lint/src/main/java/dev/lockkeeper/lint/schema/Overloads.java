package dev.lockkeeper.lint.schema;

import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.Signatures.Signature;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** Which of several signatures the server takes for what they are given; the rules are those of its manual. */
public final class Overloads {

    /** A literal that has no type of its own. */
    public static final String UNTYPED = "unknown";

    /** Nothing fits, or one does, or which one is for the server to say. */
    public record Choice(boolean none, Optional<Signature> one) {}

    private Overloads() {}

    public static Choice choose(List<Signature> all, List<String> given) {
        var fitting = Seq.from(all).filter(one -> fits(one, given)).toList();
        if (fitting.isEmpty()) {
            return new Choice(true, Optional.empty());
        }
        var exact = Seq.from(fitting)
                .filter(one -> one.takes().equals(given) || given.contains(UNTYPED) && alike(one, given))
                .toList();
        return new Choice(false, exact.size() == 1 ? Optional.of(exact.get(0)) : best(fitting, given));
    }

    /** Of two, an untyped one is first taken to be like the other. */
    private static boolean alike(Signature one, List<String> given) {
        int typed = given.get(0).equals(UNTYPED) ? 1 : 0;
        return given.size() == 2
                && !given.get(typed).equals(UNTYPED)
                && one.takes().equals(List.of(given.get(typed), given.get(typed)));
    }

    private static Optional<Signature> best(List<Signature> fitting, List<String> given) {
        var left = most(fitting, one -> count(one, given, false));
        left = most(left, one -> count(one, given, true));
        for (int at = 0; at < given.size() && left.size() > 1; at++) {
            left = given.get(at).equals(UNTYPED) ? spelt(left, at) : left;
        }
        return left.size() == 1 ? Optional.of(left.get(0)) : Optional.empty();
    }

    /** An untyped one is a text where that is possible, else of the group that all agree on, and best the preferred type. */
    private static List<Signature> spelt(List<Signature> all, int at) {
        var letters = Seq.from(all).map(one -> letter(one, at)).distinct().toList();
        var chosen = letters.contains('S') ? 'S' : letters.size() == 1 ? letters.get(0) : ' ';
        var left = Seq.from(all).filter(one -> letter(one, at) == chosen).toList();
        var best = Seq.from(left)
                .filter(one ->
                        Category.of(wanted(one, at)).filter(Category::preferred).isPresent())
                .toList();
        return chosen == ' ' ? all : best.isEmpty() ? left : best;
    }

    private static char letter(Signature one, int at) {
        return Category.of(wanted(one, at)).map(Category::letter).orElse(' ');
    }

    private static List<Signature> most(List<Signature> all, ToLongFunction<Signature> score) {
        long highest = all.stream().mapToLong(score).max().orElse(0);
        return Seq.from(all).filter(one -> score.applyAsLong(one) == highest).toList();
    }

    private static long count(Signature one, List<String> given, boolean preferred) {
        long count = 0;
        for (int at = 0; at < given.size(); at++) {
            var wanted = wanted(one, at);
            boolean typed = !given.get(at).equals(UNTYPED);
            count += typed && (wanted.equals(given.get(at)) || preferred && preferred(wanted, given.get(at))) ? 1 : 0;
        }
        return count;
    }

    private static boolean preferred(String wanted, String given) {
        var own = Category.of(given);
        return Category.of(wanted)
                .filter(category -> category.preferred()
                        && own.filter(other -> other.letter() == category.letter())
                                .isPresent())
                .isPresent();
    }

    private static String wanted(Signature one, int at) {
        int last = one.takes().size() - 1;
        var type = one.takes().get(Math.min(at, last));
        return one.variadic() && at >= last && type.endsWith("[]") ? type.substring(0, type.length() - 2) : type;
    }

    private static boolean fits(Signature one, List<String> given) {
        if (!one.takes(given.size())) {
            return false;
        }
        for (int at = 0; at < given.size(); at++) {
            if (!becomes(given.get(at), wanted(one, at))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the server makes one of the other unasked, inside an expression. */
    public static boolean becomes(String from, String to) {
        if (from.equals(UNTYPED) || from.equals(to) || to.startsWith("any") || to.startsWith("\"any")) {
            return shaped(from, to);
        }
        boolean arrays = from.endsWith("[]") && to.endsWith("[]");
        return arrays
                ? Casts.silent(element(from), element(to))
                : Casts.silent(from.replace('_', ' '), to.replace('_', ' '));
    }

    private static String element(String array) {
        return array.substring(0, array.length() - 2).replace('_', ' ');
    }

    /** Types that stand for several take only what has their shape. */
    private static boolean shaped(String from, String to) {
        if (from.equals(UNTYPED) || from.equals(to)) {
            return true;
        }
        return switch (to) {
            case "anyarray", "anycompatiblearray" -> from.endsWith("[]");
            case "anynonarray", "anycompatiblenonarray" -> !from.endsWith("[]");
            case "anyrange", "anycompatiblerange" -> from.endsWith("range") && !from.endsWith("multirange");
            case "anymultirange", "anycompatiblemultirange" -> from.endsWith("multirange");
            case "anyenum" -> Category.of(from).isEmpty();
            default -> true;
        };
    }
}

package dev.lockkeeper.lint.rule;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names that have to be quoted wherever they are used. */
final class QuotedOrReservedIdentifierRule implements Rule {

    @Override
    public String id() {
        return "quoted-or-reserved-identifier";
    }

    @Override
    public Facts about() {
        return NewName.FACTS;
    }

    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_$]*");
    private static final int MOST_NAMED = 3;

    @Override
    public Stream<Remark> check(Step step) {
        var quoted = NewName.in(step)
                .map(NewName::name)
                .filter(name -> !PLAIN.matcher(name).matches() || ReservedWords.has(name))
                .distinct()
                .toList();
        return quoted.isEmpty()
                ? Stream.empty()
                : Remark.on(null, message(quoted)).alone();
    }

    private static String message(List<String> quoted) {
        var shown = quoted.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        int rest = quoted.size() - MOST_NAMED;
        return shown + (rest > 0 ? " and " + rest + " more" : "") + " must stand in quotes wherever "
                + (quoted.size() == 1 ? "it is" : "they are") + " used.";
    }
}

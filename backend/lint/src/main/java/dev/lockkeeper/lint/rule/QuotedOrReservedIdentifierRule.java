package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.list.Seq;
import java.util.List;
import java.util.stream.Collectors;

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

    private static final int MOST_NAMED = 3;

    @Override
    public Seq<Remark> check(Step step) {
        var names = Lists.map(NewName.in(step), NewName::name);
        var quoted = Lists.where(names, name -> !plain(name) || ReservedWords.has(name));
        return quoted.isEmpty()
                ? Seq.empty()
                : Remark.on(null, message(Seq.from(quoted).distinct().toList())).alone();
    }

    private static boolean plain(String name) {
        for (int at = 0; at < name.length(); at++) {
            char c = name.charAt(at);
            boolean letter = c >= 'a' && c <= 'z' || c == '_';
            if (!letter && (at == 0 || c != '$' && (c < '0' || c > '9'))) {
                return false;
            }
        }
        return !name.isEmpty();
    }

    private static String message(List<String> quoted) {
        var shown = Seq.from(quoted).limit(MOST_NAMED).stream().collect(Collectors.joining(", "));
        int rest = quoted.size() - MOST_NAMED;
        return shown + (rest > 0 ? " and " + rest + " more" : "") + " must stand in quotes wherever "
                + (quoted.size() == 1 ? "it is" : "they are") + " used.";
    }
}

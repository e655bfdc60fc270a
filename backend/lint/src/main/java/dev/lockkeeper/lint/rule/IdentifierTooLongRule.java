package dev.lockkeeper.lint.rule;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lockkeeper.lint.Severity;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.list.Seq;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A name of more than 63 bytes. */
final class IdentifierTooLongRule implements Rule {

    @Override
    public String id() {
        return "identifier-too-long";
    }

    @Override
    public Facts about() {
        return NewName.FACTS;
    }

    private static final int MOST_BYTES = 63;
    private static final int LONGEST_CHARACTER = 4;

    private static final Pattern WORD = Pattern.compile("\"(?<quoted>(?:[^\"]|\"\")*)\"|[\\p{L}_][\\p{L}\\p{N}_$]*");

    @Override
    public Seq<Remark> check(Step step) {
        var names = Lists.where(NewName.in(step), name -> mayBeCut(name.name()));
        return Seq.from(names)
                .flatMap(name -> Seq.from(written(step.sql(), name.name()).map(whole -> remark(step, name, whole))));
    }

    /** A character of two bytes in memory has three at most in UTF-8. */
    private static boolean mayBeCut(String name) {
        return 3 * name.length() > MOST_BYTES - LONGEST_CHARACTER && bytes(name) > MOST_BYTES - LONGEST_CHARACTER;
    }

    /** The name as the statement has it, where that is longer than what the server keeps of it. */
    private static Optional<String> written(String sql, String kept) {
        return WORD.matcher(sql)
                .results()
                .filter(word -> word.end() - word.start() > kept.length())
                .map(IdentifierTooLongRule::name)
                .filter(name -> bytes(name) > MOST_BYTES && name.startsWith(kept))
                .findFirst();
    }

    private static String name(MatchResult word) {
        var quoted = word.group(1);
        return quoted == null ? word.group().toLowerCase(Locale.ROOT) : quoted.replace("\"\"", "\"");
    }

    private static int bytes(String name) {
        return name.getBytes(UTF_8).length;
    }

    private Remark remark(Step step, NewName name, String whole) {
        var kept = name.name();
        var message = "The name " + whole + " has " + bytes(whole) + " bytes; PostgreSQL keeps " + kept + ".";
        boolean again = !step.past().first(id() + name.kind() + kept);
        return again
                ? Remark.on(null, message + " Another name of this migration is cut to the same.")
                        .as(Severity.ERROR)
                : Remark.on(null, message);
    }
}

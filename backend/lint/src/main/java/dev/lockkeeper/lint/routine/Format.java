package dev.lockkeeper.lint.routine;

import dev.lockkeeper.lint.source.Lexeme;
import dev.lockkeeper.lint.source.Passage;
import dev.lockkeeper.lint.source.PassageBuilder;
import java.util.List;
import java.util.regex.Pattern;

/** PostgreSQL's format: %I for names, %L for values, %s for anything, by order or by number. */
final class Format {

    private static final Pattern SPECIFIER = Pattern.compile("%(?:(\\d{1,3})\\$)?-?\\d{0,3}([sIL%])");

    private final DynamicText text;
    private final List<List<Lexeme>> arguments;
    private int next = 1;

    Format(DynamicText text, List<List<Lexeme>> arguments) {
        this.text = text;
        this.arguments = arguments;
    }

    void write(List<Lexeme> call, PassageBuilder into) {
        var pattern = arguments.isEmpty() ? null : text.known(arguments.get(0));
        if (pattern == null) {
            text.writeMissing(call, into, false);
        } else {
            fill(pattern, into);
        }
    }

    private void fill(Passage pattern, PassageBuilder into) {
        var specifier = SPECIFIER.matcher(pattern.text());
        int done = 0;
        while (specifier.find()) {
            into.add(pattern.part(done, specifier.start()));
            char how = specifier.group(2).charAt(0);
            if (how == '%') {
                into.add("%", pattern.offset(specifier.start()));
            } else {
                argument(specifier.group(1), how, pattern.offset(specifier.start()), into);
            }
            done = specifier.end();
        }
        into.add(pattern.part(done, pattern.length()));
    }

    private void argument(String number, char how, int offset, PassageBuilder into) {
        int at = number == null ? next : Integer.parseInt(number);
        next = at + 1;
        if (at > 0 && at < arguments.size() && !arguments.get(at).isEmpty()) {
            text.writeQuoted(arguments.get(at), into, how);
        } else {
            into.add("%" + how, offset);
        }
    }
}

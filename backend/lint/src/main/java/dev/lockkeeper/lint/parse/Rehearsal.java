package dev.lockkeeper.lint.parse;

import dev.lockkeeper.lint.fact.DynamicSql;
import dev.lockkeeper.lint.fact.Inner;
import dev.lockkeeper.lint.fact.Statement;
import dev.lockkeeper.lint.grammar.SqlParser;
import dev.lockkeeper.lint.grammar.SqlParser.DoBlockContext;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.source.Lexeme;
import dev.lockkeeper.lint.source.Lexer;
import dev.lockkeeper.lint.source.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A DO block that tells the statements which it puts together instead of running them. */
final class Rehearsal {

    private static final int LONGEST = 20_000;
    private static final String EXECUTE = "EXECUTE";
    private static final Set<String> BEFORE = Set.of(";", "BEGIN", "THEN", "ELSE", "LOOP");

    /** Where one of these stands, the block may do more than put statements together. */
    private static final Set<String> WRITES = Set.of(
            ("INSERT UPDATE DELETE MERGE TRUNCATE COPY CREATE ALTER DROP GRANT REVOKE COMMENT REINDEX REFRESH LOCK DO CALL"
                            + " PERFORM COMMIT ROLLBACK PREPARE IMPORT SECURITY NOTIFY SETVAL NEXTVAL")
                    .split(" "));

    private final StringBuilder shown = new StringBuilder();
    private final String text;
    private final int offset;
    private final List<Lexeme> words;
    private int told;

    private Rehearsal(String text, int offset, List<Lexeme> words) {
        this.text = text;
        this.offset = offset;
        this.words = words;
    }

    /** The same statements, each of which knows how to find out what it becomes. */
    static List<Inner> of(DoBlockContext block, List<Inner> body) {
        boolean hides = Lists.any(body, inner -> Lists.any(inner.statement().facts(), DynamicSql.class::isInstance));
        var shown = hides ? shown(block) : null;
        return shown == null ? body : Lists.map(body, inner -> with(inner, shown));
    }

    private static Inner with(Inner inner, String shown) {
        var read = inner.statement();
        var facts = Lists.map(read.facts(), fact -> fact instanceof DynamicSql hiding ? hiding.showing(shown) : fact);
        var statement = new Statement(read.kind(), facts, read.problem(), read.problemOffset(), read.placeholders());
        return new Inner(statement, inner.sql(), inner.from(), inner.to(), inner.flow());
    }

    /** Null where it is in quotes that would have to be doubled, too long to look through, or does more than that. */
    private static @Nullable String shown(DoBlockContext block) {
        var text = Tree.text(block);
        var source = RoutineSource.of(block).body();
        if (source == null || text.length() > LONGEST || !text.contains("$" + source.text() + "$")) {
            return null;
        }
        var words = words(Passage.of(source.text()));
        if (Lists.any(words, word -> WRITES.contains(upper(word)))) {
            return null;
        }
        var printed = new Rehearsal(text, -1 - text.indexOf("$" + source.text() + "$"), words).printed();
        return printed == null
                ? null
                : "-- Prints the statements instead of running them: run it where the tables are those of production, and"
                        + "\n-- write what it prints into the migration, where each can be judged and given its safer way.\n"
                        + printed
                        + ";";
    }

    private static List<Lexeme> words(Passage body) {
        var words = new ArrayList<Lexeme>();
        var lexer = new Lexer(body);
        for (var word = lexer.next(); word.getType() != SqlParser.EOF; word = lexer.next()) {
            words.add(word);
        }
        return words;
    }

    private static String upper(Lexeme word) {
        return word.getText().toUpperCase(Locale.ROOT);
    }

    /** Null where something that is executed gives back rows: what follows depends on them. */
    private @Nullable String printed() {
        for (int at = 0; at < words.size(); at++) {
            if (upper(words.get(at)).equals(EXECUTE)) {
                boolean statement = at > 0 && BEFORE.contains(upper(words.get(at - 1)));
                if (!statement || !print(at)) {
                    return null;
                }
            }
        }
        return told == 0 ? null : shown + text.substring(told);
    }

    private boolean print(int execute) {
        upTo(words.get(execute).from());
        shown.append("RAISE NOTICE '%;',");
        told = words.get(execute).to() - offset;
        int end = end(execute);
        if (end == words.size() || upper(words.get(end)).equals("INTO")) {
            return false;
        }
        if (upper(words.get(end)).equals("USING")) {
            upTo(words.get(end - 1).to());
            for (; end < words.size() && !is(end, ";"); end++) {
                if (upper(words.get(end)).equals("INTO")) {
                    return false;
                }
            }
            told = end == words.size() ? told : words.get(end).from() - offset;
        }
        return end < words.size();
    }

    private void upTo(int place) {
        shown.append(text, told, place - offset);
    }

    /** Where the text that is executed ends: what stands in parentheses belongs to it. */
    private int end(int execute) {
        int depth = 0;
        for (int at = execute + 1; at < words.size(); at++) {
            depth += is(at, "(") ? 1 : is(at, ")") ? -1 : 0;
            if (depth == 0 && (is(at, ";") || is(at, "USING") || is(at, "INTO"))) {
                return at;
            }
        }
        return words.size();
    }

    private boolean is(int at, String word) {
        return upper(words.get(at)).equals(word);
    }
}

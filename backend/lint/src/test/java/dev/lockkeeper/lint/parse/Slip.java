package dev.lockkeeper.lint.parse;

import dev.lockkeeper.lint.grammar.SqlParser;
import dev.lockkeeper.lint.source.Lexeme;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A statement with one word dropped, doubled, moved, or replaced by another of PostgreSQL's words. */
final class Slip {

    private static final int SORTS = 4;

    private Slip() {}

    static String of(String sql, Random random) {
        var words = new ArrayList<>(Statements.pieces(sql).get(0).tokens().stream()
                .map(Lexeme::getText)
                .toList());
        int at = random.nextInt(words.size());
        switch (random.nextInt(SORTS)) {
            case 0 -> words.remove(at);
            case 1 -> words.add(at, words.get(at));
            case 2 -> Collections.swap(words, at, random.nextInt(words.size()));
            default -> words.set(at, keyword(random));
        }
        return String.join(" ", words);
    }

    private static String keyword(Random random) {
        return SqlParser.VOCABULARY.getSymbolicName(1 + random.nextInt(SqlParser.LPAREN - 1));
    }

    /** Whether it is still one statement, alone. */
    static boolean whole(String sql) {
        List<?> pieces = Statements.pieces(sql);
        return pieces.size() == 1 && Statements.pieces(sql).get(0).to() == sql.length();
    }
}

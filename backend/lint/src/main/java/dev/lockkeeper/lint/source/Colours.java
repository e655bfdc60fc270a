package dev.lockkeeper.lint.source;

import static dev.lockkeeper.lint.SqlSpan.Kind.COMMENT;
import static dev.lockkeeper.lint.SqlSpan.Kind.KEYWORD;
import static dev.lockkeeper.lint.SqlSpan.Kind.STRING;

import dev.lockkeeper.lint.SqlSpan;
import dev.lockkeeper.lint.grammar.SqlParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Colours a script by its tokens, and what stands between them by whether it is a comment. */
public final class Colours {

    /** Words of the language that are the names of columns far more often. */
    private static final Set<String> OFTEN_NAMES = Set.of(
            "name",
            "value",
            "type",
            "data",
            "label",
            "level",
            "location",
            "mode",
            "version",
            "class",
            "content",
            "document",
            "source",
            "target",
            "action",
            "role",
            "owner",
            "year",
            "month",
            "day",
            "hour",
            "minute",
            "second",
            "position",
            "path",
            "state",
            "method",
            "format");

    private final String sql;
    private final boolean capitals;
    private final List<List<SqlSpan>> lines = new ArrayList<>();
    private List<SqlSpan> line = new ArrayList<>();
    /** Where the span begins that is being read, and what it is. */
    private int start;

    private SqlSpan.@Nullable Kind kind;

    private Colours(String sql) {
        this.sql = sql;
        this.capitals = hasCapitalKeyword(sql);
    }

    public static List<List<SqlSpan>> of(String sql) {
        return new Colours(sql).lines();
    }

    private List<List<SqlSpan>> lines() {
        var lexer = new Lexer(Passage.of(sql));
        int end = 0;
        for (var token = lexer.next(); token.getType() != Token.EOF; token = lexer.next()) {
            between(end, token.from());
            put(token.from(), token.to(), kind(token));
            end = token.to();
        }
        between(end, sql.length());
        flush(sql.length());
        lines.add(line);
        return lines;
    }

    private void between(int from, int to) {
        int plain = from;
        for (int at = from; at < to; ) {
            int next = Math.max(at + 1, Math.min(to, Blanks.skipOne(sql, at)));
            if (isComment(at)) {
                put(plain, at, null);
                put(at, next, COMMENT);
                plain = next;
            }
            at = next;
        }
        put(plain, to, null);
    }

    private boolean isComment(int at) {
        return sql.startsWith("--", at) || sql.startsWith("/*", at);
    }

    private SqlSpan.@Nullable Kind kind(Lexeme token) {
        int type = token.getType();
        if (type == SqlParser.STRING_LITERAL) {
            return STRING;
        }
        return Keywords.isKeyword(type) && !isPartOfName(token) && isMeant(token.getText()) ? KEYWORD : null;
    }

    private boolean isPartOfName(Lexeme token) {
        return token.from() > 0 && sql.charAt(token.from() - 1) == '.'
                || token.to() < sql.length() && sql.charAt(token.to()) == '.';
    }

    /** Who writes keywords in capitals writes names in small letters. */
    private boolean isMeant(String word) {
        return capitals ? isCapital(word) : !OFTEN_NAMES.contains(word);
    }

    private static boolean hasCapitalKeyword(String sql) {
        var lexer = new Lexer(Passage.of(sql));
        for (var token = lexer.next(); token.getType() != Token.EOF; token = lexer.next()) {
            if (Keywords.isKeyword(token.getType()) && isCapital(token.getText())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCapital(String word) {
        return word.chars().noneMatch(c -> c >= 'a' && c <= 'z');
    }

    /** A span ends with its line; the breaks themselves belong to none. */
    private void put(int from, int to, SqlSpan.@Nullable Kind kind) {
        if (kind != this.kind) {
            flush(from);
            this.kind = kind;
        }
        for (int at = from; at < to; at++) {
            if (isBreak(at)) {
                endLine(at);
            }
        }
    }

    private void endLine(int at) {
        flush(at);
        lines.add(line);
        line = new ArrayList<>();
        start = at + 1;
    }

    private void flush(int end) {
        int last = end > start && sql.startsWith("\r\n", end - 1) ? end - 1 : end;
        if (start < last) {
            line.add(new SqlSpan(sql.substring(start, last), kind));
        }
        start = end;
    }

    /** As the page counts lines: LF, CR LF, or CR alone. */
    private boolean isBreak(int at) {
        char c = sql.charAt(at);
        return c == '\n' || c == '\r' && !(at + 1 < sql.length() && sql.charAt(at + 1) == '\n');
    }
}

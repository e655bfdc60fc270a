package dev.lockkeeper.lint.source;

import org.antlr.v4.runtime.CommonToken;
import org.jspecify.annotations.Nullable;

/** A token that cuts its text from the script only when asked. */
public final class Lexeme extends CommonToken {

    private final transient Passage source;
    private final transient int first;
    private final transient int end;
    private transient @Nullable String text;

    Lexeme(Passage source, int type, int first, int end) {
        super(type);
        this.source = source;
        this.first = first;
        this.end = end;
        int offset = source.offset(first);
        setStartIndex(offset);
        setStopIndex(end > first ? source.offset(end - 1) : offset - 1);
    }

    /** The same text in another role. */
    public Lexeme as(int type) {
        return new Lexeme(source, type, first, end);
    }

    /** One token from here to the end of a later one. */
    public Lexeme to(Lexeme last, int type) {
        return new Lexeme(source, type, first, last.end);
    }

    @Override
    public String getText() {
        var known = text;
        if (known == null) {
            known = source.text().substring(first, end);
            text = known;
        }
        return known;
    }

    /** Its text, each character at its place. */
    public Passage passage() {
        return source.part(first, end);
    }

    /** Where in the script it begins. */
    public int from() {
        return getStartIndex();
    }

    /** The script's offset after its last character. */
    public int to() {
        return getStopIndex() + 1;
    }

    /** The text from here to the end of a later token. */
    public String textTo(Lexeme last) {
        return source.text().substring(first, Math.max(first, last.end));
    }

    /** The text from here to the end of a later token, each character at its place. */
    public Passage passageTo(Lexeme last) {
        return source.part(first, Math.max(first, last.end));
    }
}

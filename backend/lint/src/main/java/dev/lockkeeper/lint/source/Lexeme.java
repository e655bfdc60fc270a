package dev.lockkeeper.lint.source;

import org.antlr.v4.runtime.CommonToken;

/** A token that cuts its text from the script only when asked. */
public final class Lexeme extends CommonToken {

    private final transient String script;

    Lexeme(String script, int type, int from, int to) {
        super(type);
        this.script = script;
        setStartIndex(from);
        setStopIndex(to - 1);
    }

    @Override
    public String getText() {
        return script.substring(from(), to());
    }

    public int from() {
        return getStartIndex();
    }

    /** The offset after the last character. */
    public int to() {
        return getStopIndex() + 1;
    }

    /** The script's text from here to the end of a later token. */
    public String textTo(Lexeme last) {
        return script.substring(from(), last.to());
    }
}

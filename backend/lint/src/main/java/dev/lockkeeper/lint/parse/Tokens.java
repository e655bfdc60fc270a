package dev.lockkeeper.lint.parse;

import java.util.List;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.WritableToken;
import org.antlr.v4.runtime.misc.Interval;

/** The tokens of one statement, all there from the start: ANTLR's own streams fetch and filter, which costs. */
final class Tokens implements TokenStream {

    private final Token[] tokens;
    private final int[] types;
    private int at;

    /** The last one is the end. */
    Tokens(WritableToken... tokens) {
        this.tokens = tokens;
        this.types = new int[tokens.length];
        for (int index = 0; index < tokens.length; index++) {
            tokens[index].setTokenIndex(index);
            types[index] = tokens[index].getType();
        }
    }

    @Override
    public Token LT(int step) {
        return tokens[index(step)];
    }

    private int index(int step) {
        int index = step > 0 ? at + step - 1 : at + step;
        return Math.max(0, Math.min(index, types.length - 1));
    }

    /** Mostly the next one, which is there. */
    @Override
    public int LA(int step) {
        int index = at + step - 1;
        return step > 0 && index < types.length ? types[index] : types[index(step)];
    }

    @Override
    public void consume() {
        at++;
    }

    @Override
    public void seek(int index) {
        at = index;
    }

    @Override
    public int index() {
        return at;
    }

    @Override
    public int size() {
        return tokens.length;
    }

    @Override
    public Token get(int index) {
        return tokens[index];
    }

    /** Nothing is let go, so nothing need be held. */
    @Override
    public int mark() {
        return 0;
    }

    @Override
    public void release(int marker) {}

    @Override
    public TokenSource getTokenSource() {
        return new ListTokenSource(List.of(tokens));
    }

    @Override
    public String getSourceName() {
        return UNKNOWN_SOURCE_NAME;
    }

    @Override
    public String getText() {
        return getText(Interval.of(0, tokens.length - 1));
    }

    @Override
    public String getText(RuleContext part) {
        return getText(part.getSourceInterval());
    }

    @Override
    public String getText(Token first, Token last) {
        return getText(Interval.of(first.getTokenIndex(), last.getTokenIndex()));
    }

    @Override
    public String getText(Interval interval) {
        var text = new StringBuilder();
        for (int index = interval.a; index <= interval.b; index++) {
            text.append(tokens[index].getText());
        }
        return text.toString();
    }
}

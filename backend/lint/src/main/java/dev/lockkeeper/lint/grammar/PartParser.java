package dev.lockkeeper.lint.grammar;

import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.TokenStream;

/** A parser that tells each part what is below it. */
public abstract class PartParser extends Parser {

    protected PartParser(TokenStream tokens) {
        super(tokens);
    }

    @Override
    public void exitRule() {
        var done = getContext();
        super.exitRule();
        if (getContext() instanceof Part around && done instanceof Part part) {
            around.gather(part);
        }
    }
}

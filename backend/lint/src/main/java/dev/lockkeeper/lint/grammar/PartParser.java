package dev.lockkeeper.lint.grammar;

import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
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
        tell(done);
    }

    /** An operand has ended, and turns out to be a part of what follows. */
    @Override
    public void pushNewRecursionContext(ParserRuleContext following, int state, int rule) {
        var done = getContext();
        super.pushNewRecursionContext(following, state, rule);
        tell(done);
    }

    @Override
    public void unrollRecursionContexts(ParserRuleContext around) {
        var done = getContext();
        super.unrollRecursionContexts(around);
        tell(done);
    }

    /** What is around a part hears of it once, at its end. */
    private void tell(ParserRuleContext done) {
        if (getContext() instanceof Part around && done instanceof Part part) {
            around.gather(part);
        }
    }
}

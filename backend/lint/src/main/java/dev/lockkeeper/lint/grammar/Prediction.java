package dev.lockkeeper.lint.grammar;

import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.atn.ParserATNSimulator;
import org.antlr.v4.runtime.dfa.DFAState;
import org.jspecify.annotations.Nullable;

/**
 * Decides between alternatives as ANTLR does, and where it has learned the answer, which mostly hangs on a single word,
 * just looks it up: ANTLR gets ready for a search first.
 */
public final class Prediction extends ParserATNSimulator {

    private Prediction(SqlParser parser, ParserATNSimulator usual) {
        super(parser, usual.atn, usual.decisionToDFA, usual.getSharedContextCache());
    }

    public static void install(SqlParser parser) {
        parser.setInterpreter(new Prediction(parser, parser.getInterpreter()));
    }

    @Override
    public int adaptivePredict(TokenStream input, int decision, ParserRuleContext outerContext) {
        var learned = learned(input, decision);
        return learned != null && learned.predicates == null && !learned.requiresFullContext
                ? learned.prediction
                : super.adaptivePredict(input, decision, outerContext);
    }

    /** What the next words lead to, as far as that is known. */
    private @Nullable DFAState learned(TokenStream input, int decision) {
        var known = decisionToDFA[decision];
        var state = known.isPrecedenceDfa() ? known.getPrecedenceStartState(parser.getPrecedence()) : known.s0;
        for (int step = 1; state != null && !state.isAcceptState; step++) {
            var next = state.edges;
            int type = input.LA(step) + 1;
            state = next == null || type >= next.length ? null : next[type];
        }
        return state;
    }
}

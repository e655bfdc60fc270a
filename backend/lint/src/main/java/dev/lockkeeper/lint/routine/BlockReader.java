package dev.lockkeeper.lint.routine;

import static dev.lockkeeper.lint.grammar.SqlParser.SEMICOLON;

/** Blocks: declarations, statements, handlers. */
final class BlockReader {

    /** As deep as anybody nests, and as deep as the stack is sure to go. */
    private static final int DEEPEST = 150;

    private final Words words;
    private final Output output;
    private final StatementReader statements;
    private final DeclarationReader declarations;
    private int depth;

    BlockReader(Words words, Output output) {
        this.words = words;
        this.output = output;
        this.declarations = new DeclarationReader(words, output);
        this.statements = new StatementReader(words, output, this, declarations);
    }

    void readBody() {
        while (words.takeIf("#")) {
            words.take();
            words.take();
        }
        statements.skipLabel();
        readBlock();
        words.takeIf(";");
        if (!words.atEnd()) {
            throw words.unexpected();
        }
    }

    /** From DECLARE or BEGIN to after END and its label. */
    void readBlock() {
        enter();
        int mark = output.mark();
        while (words.takeIf("declare")) {
            declarations.read();
        }
        words.expect("begin");
        readUntilEnd();
        if (words.takeIf("exception")) {
            output.guardSince(mark);
            readHandlers();
        }
        words.expect("end");
        skipEndLabel();
        depth--;
    }

    private void readHandlers() {
        if (!words.is("when")) {
            throw words.unexpected();
        }
        while (words.takeIf("when")) {
            words.until("then");
            words.take();
            output.underCondition(this::readUntilEnd);
        }
    }

    /** Statements up to a word that ends their list. */
    void readUntilEnd() {
        enter();
        while (!endsList()) {
            statements.read();
        }
        depth--;
    }

    private boolean endsList() {
        return words.is("end")
                || words.is("elsif")
                || words.is("elseif")
                || words.is("else")
                || words.is("when")
                || words.is("exception") && words.isAhead(1, "when");
    }

    void skipEndLabel() {
        if (!words.atEnd() && words.peek().getType() != SEMICOLON) {
            words.take();
        }
    }

    private void enter() {
        if (++depth > DEEPEST) {
            throw new Unreadable(
                    "is nested more than " + DEEPEST + " levels deep",
                    words.peek().from());
        }
    }
}

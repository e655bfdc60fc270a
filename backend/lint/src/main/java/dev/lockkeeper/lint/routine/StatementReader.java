package dev.lockkeeper.lint.routine;

import static dev.lockkeeper.lint.grammar.SqlParser.*;

import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.source.Lexeme;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The statements of PL/pgSQL; what is none of them is SQL. */
final class StatementReader {

    private static final Set<String> TELLING = Set.of("debug", "log", "info", "notice", "warning");

    private final Words words;
    private final Output output;
    private final BlockReader blocks;
    private final LoopReader loops;
    private final DeclarationReader declarations;
    private final Map<String, Runnable> readers;

    StatementReader(Words words, Output output, BlockReader blocks, DeclarationReader declarations) {
        this.words = words;
        this.output = output;
        this.blocks = blocks;
        this.declarations = declarations;
        this.loops = new LoopReader(words, output, blocks, declarations);
        this.readers = Map.ofEntries(
                Map.entry("declare", this::block),
                Map.entry("begin", this::block),
                Map.entry("if", this::conditional),
                Map.entry("case", this::caseOf),
                Map.entry("loop", loops::endless),
                Map.entry("while", loops::whileTrue),
                Map.entry("for", loops::over),
                Map.entry("foreach", loops::overArray),
                Map.entry("exit", this::leave),
                Map.entry("continue", this::leave),
                Map.entry("return", this::answer),
                Map.entry("raise", this::raise),
                Map.entry("assert", this::pass),
                Map.entry("get", this::pass),
                Map.entry("fetch", this::fetch),
                Map.entry("move", this::pass),
                Map.entry("close", this::pass),
                Map.entry("null", this::pass),
                Map.entry("perform", this::perform),
                Map.entry("execute", this::execute),
                Map.entry("open", this::open));
    }

    void read() {
        skipLabel();
        if (assigns()) {
            assignment();
            return;
        }
        var first = words.peek();
        var reader = first.getType() == QUOTED_IDENTIFIER
                ? null
                : readers.get(first.getText().toLowerCase(Locale.ROOT));
        if (reader != null) {
            reader.run();
        } else if (first.getType() == SEMICOLON) {
            throw words.unexpected();
        } else {
            output.statement(words.statement());
        }
    }

    void skipLabel() {
        while (words.takeIf("<<")) {
            words.take();
            words.expect(">>");
        }
    }

    private boolean assigns() {
        int ahead = 1;
        while (words.isTypeAhead(ahead, DOT)) {
            ahead += 2;
        }
        boolean subscript =
                words.isTypeAhead(ahead, LBRACKET) && output.variables().known(words.peek());
        return subscript
                || words.isTypeAhead(ahead, ASSIGN)
                || words.isTypeAhead(ahead, EQUAL) && !words.isTypeAhead(0, SEMICOLON);
    }

    private void assignment() {
        var name = Words.folded(words.peek());
        words.until(":=", "=");
        words.take();
        output.expression(words.until(";"));
        words.take();
        output.variables().forget(name);
    }

    private void block() {
        blocks.readBlock();
        words.expect(";");
    }

    private void conditional() {
        do {
            words.take();
            var condition = condition("then");
            output.expression(condition);
            output.underCondition(blocks::readUntilEnd, Terms.never(condition));
        } while (words.is("elsif") || words.is("elseif"));
        if (words.takeIf("else")) {
            output.underCondition(blocks::readUntilEnd);
        }
        end("if");
    }

    private void caseOf() {
        words.take();
        var subject = words.until("when");
        if (!subject.isEmpty()) {
            output.expression(subject);
        }
        while (words.takeIf("when")) {
            output.expression(condition("then"));
            output.underCondition(blocks::readUntilEnd);
        }
        if (words.takeIf("else")) {
            output.underCondition(blocks::readUntilEnd);
        }
        end("case");
    }

    private List<Lexeme> condition(String word) {
        var condition = words.until(word);
        if (condition.isEmpty()) {
            throw words.unexpected();
        }
        words.take();
        return condition;
    }

    private void end(String what) {
        words.expect("end");
        words.expect(what);
        words.expect(";");
    }

    private void leave() {
        words.take();
        if (!words.is("when") && !words.is(";")) {
            words.take();
        }
        if (words.takeIf("when")) {
            output.expression(condition(";"));
        } else {
            words.expect(";");
        }
    }

    private void answer() {
        words.take();
        if (words.takeIf("query")) {
            if (words.is("execute")) {
                execute();
            } else {
                output.query(words.statement());
            }
            return;
        }
        boolean goesOn = words.takeIf("next");
        var value = words.until(";");
        words.take();
        if (!value.isEmpty()) {
            output.expression(value);
        }
        if (!goesOn) {
            output.leave();
        }
    }

    /** Without one of the levels that only tell, it is an error. */
    private void raise() {
        var tokens = words.statement();
        boolean tells = tokens.size() > 1 && Lists.any(TELLING, level -> Words.says(tokens.get(1), level));
        if (!tells) {
            output.leave();
        }
    }

    private void pass() {
        words.statement();
    }

    /** What a cursor puts into variables is nobody's guess. */
    private void fetch() {
        var tokens = words.statement();
        int into = Targets.into(tokens);
        if (into > 0) {
            Targets.end(tokens, into, output.variables());
        }
    }

    private void perform() {
        words.take();
        var value = words.until(";");
        words.take();
        if (!value.isEmpty()) {
            output.expressionAlways(value);
        }
    }

    /** EXECUTE text [INTO variables] [USING values]. */
    private void execute() {
        words.take();
        var text = words.until("into", "using", "loop", ";");
        if (text.isEmpty()) {
            throw words.unexpected();
        }
        output.dynamic(text);
        skipIntoAndUsing();
        words.expect(";");
    }

    private void skipIntoAndUsing() {
        while (words.is("into") || words.is("using")) {
            boolean into = words.take().getText().equalsIgnoreCase("into");
            words.takeIf("strict");
            var list = words.until("into", "using", ";");
            list.stream().filter(token -> into).map(Words::folded).forEach(output.variables()::forget);
        }
    }

    private void open() {
        words.take();
        var cursor = Words.folded(words.take());
        if (words.is("(") || words.is(";")) {
            output.query(declarations.query(cursor));
            words.statement();
            return;
        }
        words.until("for");
        words.take();
        if (words.is("execute")) {
            execute();
        } else {
            output.query(words.statement());
        }
    }
}

package dev.lockkeeper.lint.routine;

import static dev.lockkeeper.lint.grammar.SqlParser.*;

import dev.lockkeeper.lint.source.Lexeme;
import dev.lockkeeper.lint.source.Literals;
import dev.lockkeeper.lint.source.Passage;
import java.util.List;
import java.util.Objects;

/** The five sorts of loop. */
final class LoopReader {

    private static final int FEW = 100;

    private final Words words;
    private final Output output;
    private final BlockReader blocks;
    private final DeclarationReader declarations;

    LoopReader(Words words, Output output, BlockReader blocks, DeclarationReader declarations) {
        this.words = words;
        this.output = output;
        this.blocks = blocks;
        this.declarations = declarations;
    }

    void endless() {
        words.take();
        body(false);
    }

    void whileTrue() {
        words.take();
        var condition = words.until("loop");
        words.take();
        output.inLoop(false, () -> {
            output.expression(condition);
            readToEnd();
        });
    }

    void over() {
        words.take();
        var targets = words.until("in");
        targets(targets);
        words.take();
        if (words.is("execute")) {
            overDynamic();
            return;
        }
        words.takeIf("reverse");
        var range = words.until("loop");
        if (range.isEmpty()) {
            throw words.unexpected();
        }
        words.take();
        boolean numbers = isRange(range);
        if (numbers) {
            output.variables().declare(Words.folded(targets.get(0)), "integer");
        } else {
            overRows(range);
            Fields.of(range).forEach((field, spelling) -> output.variables()
                    .spell(Words.folded(targets.get(0)) + "." + field, spelling));
        }
        body(numbers && isShort(range));
    }

    private void overDynamic() {
        words.take();
        var text = words.until("using", "loop");
        output.dynamic(text);
        words.until("loop");
        words.take();
        body(false);
    }

    private void overRows(List<Lexeme> rows) {
        var cursor = declarations.query(Words.folded(rows.get(0)));
        output.query(cursor.isEmpty() ? rows : cursor);
    }

    void overArray() {
        words.take();
        var target = words.until("in", "slice");
        words.until("in");
        words.take();
        words.expect("array");
        var array = words.until("loop");
        words.take();
        output.expression(array);
        targets(target);
        var values = literals(array);
        if (!values.isEmpty()) {
            output.variables().set(Words.folded(target.get(0)), values);
        }
        body(!values.isEmpty());
        targets(target);
    }

    /** ARRAY['a', 'b'], perhaps with a cast: the values are those and no others. */
    private static List<Passage> literals(List<Lexeme> array) {
        boolean written = array.size() > 2
                && Words.says(array.get(0), "array")
                && array.get(1).getType() == LBRACKET;
        if (!written) {
            return List.of();
        }
        int end = Targets.endOfName(array, 0) - 1;
        var items = array.subList(2, Math.max(2, end));
        boolean plain = items.size() <= 2 * FEW
                && items.stream().allMatch(item -> item.getType() == STRING_LITERAL || item.getType() == COMMA);
        return plain
                ? items.stream().map(Literals::content).filter(Objects::nonNull).toList()
                : List.of();
    }

    private void targets(List<Lexeme> targets) {
        if (targets.isEmpty()) {
            throw words.unexpected();
        }
        targets.stream()
                .filter(token -> token.getType() != COMMA && token.getType() != DOT)
                .map(Words::folded)
                .forEach(output.variables()::forget);
    }

    private static boolean isRange(List<Lexeme> range) {
        return Terms.split(range, dots -> dots.getText().equals("..")).size() > 1;
    }

    private static boolean isShort(List<Lexeme> range) {
        return range.size() == 3
                && number(range.get(0)) >= 0
                && number(range.get(2)) >= 0
                && number(range.get(2)) - number(range.get(0)) < FEW;
    }

    private static int number(Lexeme token) {
        var text = token.getText();
        return text.matches("[0-9]{1,8}") ? Integer.parseInt(text) : -1;
    }

    private void body(boolean bounded) {
        output.inLoop(bounded, this::readToEnd);
    }

    private void readToEnd() {
        blocks.readUntilEnd();
        words.expect("end");
        words.expect("loop");
        blocks.skipEndLabel();
        words.expect(";");
    }
}

package dev.lockkeeper.lint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.risk.Posture;
import dev.lockkeeper.risk.RiskContext;
import dev.lockkeeper.risk.RiskModel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class LintingMutatedStatementsTests {

    private static final List<String> STATEMENTS = statements();
    private static final LintContext CONTEXT = LintContext.of(15);

    @Test
    void every_sort_of_statement_is_judged_alone_and_together() {
        STATEMENTS.forEach(statement -> assertThat(judge(List.of(statement))).isEqualTo(1));
        assertThat(judge(STATEMENTS)).isEqualTo(STATEMENTS.size());
    }

    @Property(tries = 3_000)
    void no_slip_of_the_pen_makes_the_linter_throw(@ForAll long seed) {
        var random = new Random(seed);
        var words = new ArrayList<>(List.of(any(random).split(" ")));
        int at = random.nextInt(words.size());
        switch (random.nextInt(3)) {
            case 0 -> words.remove(at);
            case 1 -> words.add(at, anyWord(random));
            default -> Collections.swap(words, at, random.nextInt(words.size()));
        }

        assertThat(judge(List.of(any(random), String.join(" ", words), any(random))))
                .isPositive();
    }

    private static int judge(List<String> statements) {
        var script = new Script("V1.sql", String.join(";\n", statements), true);
        var report = Linter.lint(List.of(script), CONTEXT);
        RiskModel.assess(report, new RiskContext(CONTEXT, Posture.REVERSIBLE, List.of()));
        return report.statements().size();
    }

    private static String any(Random random) {
        return STATEMENTS.get(random.nextInt(STATEMENTS.size()));
    }

    private static String anyWord(Random random) {
        var words = any(random).split(" ");
        return words[random.nextInt(words.length)];
    }

    private static List<String> statements() {
        try (var stream = LintingMutatedStatementsTests.class.getResourceAsStream("parse/accepted.sql")) {
            var text = new String(Objects.requireNonNull(stream).readAllBytes(), UTF_8);
            return Arrays.stream(text.split("\n"))
                    .map(line -> line.replaceFirst(";$", ""))
                    .toList();
        } catch (IOException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}

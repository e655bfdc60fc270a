package dev.lockkeeper.lint.rule;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What a rule proposes is run on a server, or there is a reason why not. */
class SaferWaysOfEveryRuleTests {

    private static final String PLANS = "/dev/lockkeeper/lint/plan/";

    @Test
    void every_rule_that_gives_sql_is_proved_or_says_why_not() {
        var giving = giving();
        var missing = new TreeSet<>(giving);
        missing.removeAll(proved());
        missing.removeAll(excused());

        assertThat(missing).isEmpty();
    }

    @Test
    void nobody_is_excused_who_is_proved_or_gives_nothing() {
        var needless = new TreeSet<>(excused());
        needless.removeIf(rule -> giving().contains(rule) && !proved().contains(rule));

        assertThat(needless).isEmpty();
    }

    private static Set<String> giving() {
        return Example.all()
                .filter(example -> example.minded().stream().anyMatch(finding -> finding.saferSql() != null))
                .map(Example::rule)
                .collect(toCollection(TreeSet::new));
    }

    private static Set<String> proved() {
        var rules = new HashSet<String>();
        for (var block : text("safer-ways.txt").strip().split("\n\\s*\n")) {
            rules.add(block.lines().findFirst().orElseThrow());
        }
        return rules;
    }

    private static Set<String> excused() {
        var rules = new HashSet<String>();
        Arrays.stream(text("unproved-ways.txt").strip().split("\n")).forEach(line -> {
            var told = line.split(": ", 2);
            assertThat(told[1]).isNotBlank();
            rules.add(told[0]);
        });
        return rules;
    }

    private static String text(String resource) {
        try (var stream = SaferWaysOfEveryRuleTests.class.getResourceAsStream(PLANS + resource)) {
            return new String(Objects.requireNonNull(stream, resource).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

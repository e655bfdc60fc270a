package dev.lockkeeper.lint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LintingCleanMigrationsTests {

    private static final String OUTSIDE = " @ no transaction";

    /** Migrations as careful people write them, one under each comment. */
    static Stream<Script> migrations() {
        return Arrays.stream(text().split("(?m)^-- "))
                .filter(part -> !part.isBlank())
                .map(part -> part.split("\n", 2))
                .map(part -> new Script(part[0].replace(OUTSIDE, ""), part[1], !part[0].endsWith(OUTSIDE)));
    }

    @ParameterizedTest
    @MethodSource("migrations")
    void a_clean_migration_is_left_alone(Script script) {
        var findings = Linter.lint(List.of(script), LintContext.of(18)).findings();

        assertThat(findings)
                .filteredOn(finding -> finding.severity() != Severity.INFO)
                .extracting(finding -> finding.ruleId() + ": " + finding.message())
                .isEmpty();
    }

    @Test
    void there_are_clean_migrations_of_many_sorts() {
        assertThat(migrations()).hasSizeGreaterThan(45);
    }

    private static String text() {
        try (var stream = LintingCleanMigrationsTests.class.getResourceAsStream("clean/migrations.sql")) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.lockkeeper.risk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.lint.Catalogue;
import dev.lockkeeper.lint.Heat;
import dev.lockkeeper.lint.LintContext;
import dev.lockkeeper.lint.Linter;
import dev.lockkeeper.lint.Script;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is stored with a model version must be what that version answers. Whoever changes an answer raises {@link
 * RiskModel#VERSION} and writes the answers anew with -Dlockkeeper.golden.write=true, which refuses until then.
 */
class GoldenAnswersTests {

    private static final Path FOLDER = Path.of("src/test/resources/dev/lockkeeper/risk/golden");
    private static final String VERSION = "model version ";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Test
    void the_same_scripts_get_the_same_answers_from_the_same_version() throws IOException {
        var kept = text("answers.txt").lines().toList();
        var answers = answers();
        int version = Integer.parseInt(kept.get(0).substring(VERSION.length()));
        if (Boolean.getBoolean("lockkeeper.golden.write")) {
            write(kept.subList(1, kept.size()), answers, version);
            return;
        }

        assertThat(kept.subList(1, kept.size()))
                .as("Other answers: raise RiskModel.VERSION, then write them anew.")
                .isEqualTo(answers);
        assertThat(version).as("Another version: write its answers.").isEqualTo(RiskModel.VERSION);
    }

    @Test
    void every_tier_and_every_axis_is_among_them() {
        assertThat(answers()).contains("  \"tier\" : \"LOW\",", "  \"tier\" : \"MODERATE\",", "  \"tier\" : \"HIGH\",");
        assertThat(Arrays.stream(Axis.values()).map(axis -> "\"axis\" : \"" + axis + "\""))
                .allSatisfy(axis -> assertThat(String.join("\n", answers())).contains(axis));
    }

    private static void write(List<String> kept, List<String> answers, int version) throws IOException {
        assertThat(kept.isEmpty() || kept.equals(answers) || version < RiskModel.VERSION)
                .as("Raise RiskModel.VERSION first.")
                .isTrue();
        Files.writeString(
                FOLDER.resolve("answers.txt"), VERSION + RiskModel.VERSION + "\n" + String.join("\n", answers) + "\n");
    }

    private static List<String> answers() {
        var answers = new ArrayList<String>();
        for (var block : text("scripts.txt").strip().split("\n\\s*\n")) {
            var lines = block.lines().toList();
            answers.add("== " + lines.get(0));
            JSON.writeValueAsString(assessed(lines)).lines().forEach(answers::add);
        }
        return answers;
    }

    /** The first line says what it is; those with a mark say how it is looked at, and the rest is the script. */
    private static RiskAssessment assessed(List<String> lines) {
        var told = lines.stream().filter(line -> line.startsWith("@ ")).toList();
        var sql = lines.stream().skip(1).filter(line -> !line.startsWith("@ ")).collect(joining("\n"));
        var sized = told.stream()
                .filter(line -> line.startsWith("@ rows "))
                .map(line -> RiskFixtures.everyTable(Long.parseLong(line.substring(7)), Heat.NORMAL))
                .findFirst()
                .orElse(Catalogue.unknown());
        var context = new LintContext(18, sized, false);
        var script = new Script("V2__change.sql", sql, !told.contains("@ no transaction"));
        var history = List.of(new Script("V1__shop.sql", text("shop.sql"), true));
        var report = Linter.lint(List.of(script), context, history);
        var posture = told.contains("@ no way back") ? Posture.IRREVERSIBLE : Posture.REVERSIBLE;
        return RiskModel.assess(report, new RiskContext(context, posture, List.of()));
    }

    private static String text(String resource) {
        try (var stream = GoldenAnswersTests.class.getResourceAsStream("golden/" + resource)) {
            return new String(Objects.requireNonNull(stream, resource).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.lockkeeper.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.lockkeeper.execution.Outcome;
import dev.lockkeeper.migration.MigrationStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The lines of the guide that call curl, as they stand there. */
class ReporterGuideTests extends ReportingByToolsTest {

    private static final Path GUIDE = Path.of("..", "..", "docs", "guide", "report-executions.md");
    private static final Pattern BLOCK = Pattern.compile("(?s)```sh\n(.*?)```");

    @BeforeEach
    void tools() {
        assumeThat(Stream.of(System.getenv("PATH").split(":"))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "curl"))))
                .as("curl")
                .isTrue();
    }

    @Test
    void the_lines_of_the_guide_report_a_run_from_its_start_to_its_end() throws Exception {
        var lines = curlLines();

        assertThat(lines).hasSize(3);
        var known = "RUN=job-7\nSTARTED=" + started() + "\n";
        for (var line : lines) {
            var ended = run(settings(), List.of("sh", "-e", "-c", known + line));
            assertThat(ended.status()).as(ended.said()).isZero();
        }
        assertThat(executions()).singleElement().satisfies(run -> assertThat(run.outcome())
                .isEqualTo(Outcome.SUCCEEDED));
        assertThat(status()).isEqualTo(MigrationStatus.DONE);
    }

    private static String started() {
        return Instant.now().minusSeconds(1).truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static List<String> curlLines() throws IOException {
        return BLOCK.matcher(Files.readString(GUIDE))
                .results()
                .map(block -> block.group(1))
                .filter(block -> block.contains("curl "))
                .toList();
    }
}

package dev.lockkeeper.lint.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Files that others have written, one folder for each of their packages: backend/benchmarks/strangers fetches them and
 * says where they lie. Nothing of them is kept here.
 */
@EnabledIfSystemProperty(named = "lockkeeper.strangers", matches = ".+")
class ReadingStrangersFilesTests {

    private static final double GOAL = 0.999;

    @Test
    void what_the_server_takes_is_read() throws IOException, SQLException {
        var all = new StrangersCount();
        System.out.println(StrangersCount.HEAD);
        try (var server = new Judgement()) {
            for (var folder : below(Path.of(System.getProperty("lockkeeper.strangers")))) {
                var count = new StrangersCount();
                for (var file : below(folder)) {
                    count.see(file, server);
                }
                System.out.println(count.line(String.valueOf(folder.getFileName())));
                all.add(count);
            }
        }
        System.out.println(all.line("**all**"));
        all.differences().forEach(System.out::println);

        assertThat(all.statements()).isPositive();
        assertThat(all.statementsRead()).isGreaterThanOrEqualTo((int) Math.ceil(all.statements() * GOAL));
        assertThat(all.filesRead()).isGreaterThanOrEqualTo((int) Math.ceil(all.files() * GOAL));
    }

    private static List<Path> below(Path folder) throws IOException {
        try (var found = Files.list(folder)) {
            return found.sorted().toList();
        }
    }
}

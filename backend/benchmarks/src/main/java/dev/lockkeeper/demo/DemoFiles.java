package dev.lockkeeper.demo;

import dev.lockkeeper.migration.MigrationScript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the demo company's migrations as files; stands in this package since nobody else may see them. */
public final class DemoFiles {

    private DemoFiles() {}

    public static void write(Path folder) throws IOException {
        int number = 0;
        for (var change : DemoChanges.all()) {
            number++;
            for (var script : change.scripts()) {
                write(folder.resolve("demo_%03d_%s_%s".formatted(number, script.direction(), script.name())), script);
            }
        }
    }

    private static void write(Path file, MigrationScript script) throws IOException {
        Files.writeString(file, script.sql());
    }
}

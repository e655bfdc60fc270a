package dev.lockkeeper.lint.cli;

import dev.lockkeeper.lint.config.BadConfiguration;
import dev.lockkeeper.lint.config.Config;
import dev.lockkeeper.lint.config.ConfigFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The configuration, and where it lies.
 *
 * @param folder from which its paths count
 */
record FoundConfig(Config config, Path folder) {

    static FoundConfig of(Options options) {
        if (options.config != null && !Files.isRegularFile(options.config)) {
            throw new Refusal("There is no file " + options.config + ".");
        }
        var file = options.config != null ? options.config : options.noConfig ? null : upwards();
        return file == null ? new FoundConfig(Config.EMPTY, here()) : read(file);
    }

    private static @Nullable Path upwards() {
        for (Path folder = here(); folder != null; folder = folder.getParent()) {
            var file = folder.resolve(ConfigFile.NAME);
            if (Files.isRegularFile(file)) {
                return file;
            }
        }
        return null;
    }

    private static FoundConfig read(Path file) {
        try {
            var folder = file.toAbsolutePath().normalize().getParent();
            var shown = Shown.of(file);
            return new FoundConfig(ConfigFile.read(shown, Text.read(file)), folder == null ? here() : folder);
        } catch (BadConfiguration e) {
            throw new Refusal(String.valueOf(e.getMessage()));
        }
    }

    private static Path here() {
        return Path.of("").toAbsolutePath();
    }

    /** Its paths as seen from the working directory. */
    List<Path> resolve(List<String> paths) {
        return paths.stream()
                .map(path -> Path.of(Shown.of(folder.resolve(path).normalize())))
                .toList();
    }
}

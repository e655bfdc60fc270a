package dev.lockkeeper.lint.cli;

import dev.lockkeeper.lint.Catalogue;
import dev.lockkeeper.lint.LintContext;
import dev.lockkeeper.lint.Runner;
import dev.lockkeeper.lint.Severity;
import dev.lockkeeper.lint.config.Config;
import dev.lockkeeper.lint.layout.Layout;
import dev.lockkeeper.lint.output.Frame;
import dev.lockkeeper.lint.output.Version;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What holds for this run, now that options and configuration have been put together. */
final class Settled {

    private static final int OLDEST = 13;
    private static final int NEWEST = 18;

    private final Options options;
    private final FoundConfig found;

    Settled(Options options) {
        this.options = options;
        this.found = FoundConfig.of(options);
        if (options.each && options.together) {
            throw new Refusal("--each and --together exclude each other.");
        }
    }

    private Config config() {
        return found.config();
    }

    List<Path> paths() {
        if (options.paths.isEmpty() && config().paths().isEmpty()) {
            throw new Refusal("Nothing to lint: name files, folders, or - for standard input. --help tells more.");
        }
        return options.paths.isEmpty()
                ? found.resolve(config().paths())
                : options.paths.stream().map(Path::of).toList();
    }

    List<Path> schema() {
        return either(options.schema, config().schema());
    }

    List<Path> history() {
        return either(options.history, config().history());
    }

    private List<Path> either(List<String> said, List<String> written) {
        return said.isEmpty()
                ? found.resolve(written)
                : said.stream().map(Path::of).toList();
    }

    Ignored ignored() {
        return new Ignored(found.folder(), config().ignore());
    }

    @Nullable
    Layout layout() {
        return options.layout != null ? options.layout : config().layout();
    }

    Severity failOn() {
        return first(options.failOn, config().failOn(), Severity.ERROR);
    }

    private int server() {
        int server = first(options.server, config().server(), NEWEST);
        if (server < OLDEST || server > NEWEST) {
            throw new Refusal("--server takes 13 to 18, not " + server + ".");
        }
        return server;
    }

    private static <T> T first(@Nullable T said, @Nullable T written, T usual) {
        if (said != null) {
            return said;
        }
        return written != null ? written : usual;
    }

    LintContext context() {
        return new LintContext(server(), catalogue(), false)
                .with(config().settings())
                .on(LocalDate.now());
    }

    /** What the tool's own configuration sets, unless the linter's says otherwise. */
    Runner runner(Runner read) {
        var told = config().runner();
        if (!told.known() || !read.known()) {
            return told.known() ? told : read;
        }
        var settings = new HashMap<>(read.settings());
        settings.putAll(told.settings());
        return Runner.of(read.source() + ", " + told.source(), settings);
    }

    private Catalogue catalogue() {
        return Sizes.of(config().rows(), options.rows);
    }

    Frame frame(boolean colour) {
        return new Frame(Version.CURRENT, server(), failOn(), config().address(), colour);
    }
}

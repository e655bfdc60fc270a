package dev.lockkeeper.lint.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lockkeeper.lint.layout.Note;
import dev.lockkeeper.lint.output.CheckedScript;
import dev.lockkeeper.lint.output.Frame;
import dev.lockkeeper.lint.output.Outcome;
import dev.lockkeeper.lint.output.ReportFormat;
import dev.lockkeeper.lint.output.ReportWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All reports of a run: each is told everything. */
final class Reports implements ReportWriter, AutoCloseable {

    private final List<ReportWriter> writers = new ArrayList<>();
    private final List<Writer> files = new ArrayList<>();
    private final Settled settled;

    Reports(Options options, Settled settled) {
        this.settled = settled;
        add(options.format, options.output, options.output == null && coloured(options.colour));
        options.reports.forEach((format, file) -> add(format, file, options.colour == Options.Colour.ALWAYS));
    }

    private void add(ReportFormat format, @Nullable Path file, boolean colour) {
        Frame frame = settled.frame(colour);
        writers.add(format.open(file == null ? standardOutput() : open(file), frame));
    }

    /** On a terminal, unless it asks for none. */
    static boolean coloured(Options.Colour colour) {
        var noColor = System.getenv("NO_COLOR");
        boolean terminal = System.console() != null
                && (noColor == null || noColor.isEmpty())
                && !"dumb".equals(System.getenv("TERM"));
        return colour == Options.Colour.ALWAYS || colour == Options.Colour.AUTO && terminal;
    }

    private static Writer standardOutput() {
        return new BufferedWriter(new OutputStreamWriter(System.out, UTF_8));
    }

    private Writer open(Path file) {
        try {
            var writer = Files.newBufferedWriter(file, UTF_8);
            files.add(writer);
            return writer;
        } catch (IOException e) {
            throw new Refusal("Cannot write " + file + ": " + e.getMessage());
        }
    }

    @Override
    public void script(CheckedScript script) {
        writers.forEach(writer -> writer.script(script));
    }

    @Override
    public void note(Note note) {
        writers.forEach(writer -> writer.note(note));
    }

    @Override
    public void end(Outcome outcome) {
        writers.forEach(writer -> writer.end(outcome));
    }

    @Override
    public void close() throws IOException {
        for (var file : files) {
            file.close();
        }
    }
}

package dev.lockkeeper.lint.output;

import java.io.Writer;
import java.util.function.BiFunction;

/** The shapes in which a report can be had. */
public enum ReportFormat {
    TEXT("text/plain", TextReport::new),
    JSON("application/json", JsonReport::new),
    SARIF("application/sarif+json", SarifReport::new),
    MARKDOWN("text/markdown", MarkdownReport::new),
    JUNIT("application/xml", JunitReport::new),
    GITHUB("text/x-github-annotations", GithubReport::new);

    private final String mediaType;
    private final BiFunction<Writer, Frame, ReportWriter> writer;

    ReportFormat(String mediaType, BiFunction<Writer, Frame, ReportWriter> writer) {
        this.mediaType = mediaType;
        this.writer = writer;
    }

    public String mediaType() {
        return mediaType;
    }

    public ReportWriter open(Writer out, Frame frame) {
        return writer.apply(out, frame);
    }
}

package dev.lockkeeper.lint.output;

import dev.lockkeeper.lint.Citation;
import dev.lockkeeper.lint.Finding;

/** What a finding says, with the decision that it rests on. */
final class Cited {

    private Cited() {}

    static String text(Finding finding) {
        var cited = finding.citation();
        return cited == null ? finding.message() : finding.message() + " (" + cited.words() + ")";
    }

    static String markdown(Finding finding, Frame frame) {
        var said = MarkdownText.escape(finding.message());
        var cited = finding.citation();
        return cited == null ? said : said + " (" + link(cited, frame) + ")";
    }

    private static String link(Citation cited, Frame frame) {
        var name = MarkdownText.escape(cited.decision());
        var page = frame.decision(cited);
        return (page == null ? name : "[" + name + "](<" + page.replaceAll("[<>\\s]", "") + ">)") + ": "
                + MarkdownText.escape(cited.says());
    }
}

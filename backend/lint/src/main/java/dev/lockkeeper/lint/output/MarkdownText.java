package dev.lockkeeper.lint.output;

import java.util.regex.Pattern;

/** Text made plain in Markdown: no markup, no HTML, nobody mentioned, no issue linked. */
final class MarkdownText {

    private static final Pattern MARKUP = Pattern.compile("([\\\\`*_\\[\\]{}()#+!|~>-])");

    private MarkdownText() {}

    static String escape(String text) {
        var plain = Plain.line(text).replace("&", "&amp;").replace("<", "&lt;");
        return MARKUP.matcher(plain).replaceAll("\\\\$1").replace("@", "&#64;");
    }

    static String code(String text) {
        var plain = Plain.line(text);
        return "<code>" + html(plain) + "</code>";
    }

    static String html(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("@", "&#64;")
                .replaceAll("([\\\\`*_\\[\\]~|])", "\\\\$1");
    }
}

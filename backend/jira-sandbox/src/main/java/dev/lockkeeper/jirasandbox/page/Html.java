package dev.lockkeeper.jirasandbox.page;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Markup. Whatever is put into it is escaped unless it is markup itself. */
record Html(String markup) {

    static final Html NOTHING = new Html("");

    /** A template with {@code %s} for each part. */
    static Html of(String template, Object... parts) {
        return new Html(template.formatted(Arrays.stream(parts).map(Html::safe).toArray()));
    }

    static Html all(Stream<Html> parts) {
        return new Html(parts.map(Html::markup).collect(Collectors.joining()));
    }

    private static Object safe(Object part) {
        return part instanceof Html html ? html.markup() : escape(String.valueOf(part));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}

package dev.lockkeeper.decision.adr;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a file says to whoever edits it, which is no part of the record. */
final class AdrComment {

    private static final Pattern WITHIN_A_LINE = Pattern.compile("<!--([^>]{0,200})-->");

    /** What the known templates say of their own parts: nobody has written that for this record. */
    private static final Pattern OF_A_TEMPLATE =
            Pattern.compile("|optional|…|\\.\\.\\.|numbers of options can vary|this is an optional (?:element|section)"
                    + "(?:\\. feel free to remove)?\\.?");

    private AdrComment() {}

    static boolean isOne(String html) {
        return html.startsWith("<!--") && html.indexOf("-->") == html.length() - 3;
    }

    static String without(String line) {
        return WITHIN_A_LINE.matcher(line).replaceAll("").strip();
    }

    /** What {@link #without} leaves out, where it tells more than the template that it came from. */
    static List<String> in(String line) {
        return told(WITHIN_A_LINE.matcher(line).results().map(found -> found.group(1)));
    }

    /** The same of one that stands by itself. */
    static List<String> of(String html) {
        return told(
                Stream.of(html.substring("<!--".length(), Math.max("<!--".length(), html.length() - "-->".length()))));
    }

    private static List<String> told(Stream<String> comments) {
        return comments.map(words -> words.replaceAll("\\s+", " ").strip())
                .filter(words ->
                        !OF_A_TEMPLATE.matcher(words.toLowerCase(Locale.ROOT)).matches())
                .toList();
    }
}

package dev.lockkeeper.decision;

import dev.lockkeeper.web.Markdown;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * Whether a quoted passage stands in a record. It may have been copied from the page or from the Markdown, and line ends and
 * spaces differ between the two, so those do not count.
 */
@Component
class Quotes {

    private final Markdown markdown;

    Quotes(Markdown markdown) {
        this.markdown = markdown;
    }

    boolean stands(DecisionPassage passage, DecisionContent content) {
        return in(content).test(passage);
    }

    /** For many passages: each part is read once. */
    Predicate<DecisionPassage> in(DecisionContent content) {
        Map<DecisionPart, String> read = new EnumMap<>(DecisionPart.class);
        Map<DecisionPart, String> written = new EnumMap<>(DecisionPart.class);
        return passage -> {
            var quote = squeezed(passage.quote());
            return read.computeIfAbsent(passage.part(), part -> squeezed(asRead(part.of(content))))
                            .contains(quote)
                    || written.computeIfAbsent(passage.part(), part -> squeezed(part.of(content)))
                            .contains(quote);
        };
    }

    /** What a reader sees: the page's HTML, which is sanitized and thus well-formed, without its tags. */
    private String asRead(String text) {
        var html = markdown.html(text);
        var words = new StringBuilder();
        var from = 0;
        for (var tag = html.indexOf('<'); tag >= 0; tag = html.indexOf('<', from)) {
            words.append(html, from, tag);
            from = html.indexOf('>', tag) + 1;
        }
        return HtmlUtils.htmlUnescape(words.append(html, from, html.length()).toString());
    }

    private static String squeezed(String text) {
        return text.codePoints()
                .filter(character -> !Character.isWhitespace(character) && !Character.isSpaceChar(character))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}

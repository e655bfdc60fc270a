package dev.lockkeeper.web;

import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import org.springframework.stereotype.Component;

/**
 * Markdown (CommonMark and tables) as HTML that is safe on our pages; templates ask for it as {@code @markdown} in a {@code th:with}, and show it by {@code th:utext}. Its
 * headings begin below the page's own, and nothing in it makes the reader's browser fetch from elsewhere.
 */
@Component("markdown")
public class Markdown {

    private static final List<Extension> TABLES = List.of(TablesExtension.create());
    /** Deeper than people write, shallow enough for the stack. */
    private static final int DEEPEST = 40;
    /** Within the page, within this server, or openly elsewhere: never data, never script. */
    private static final Pattern LINK = Pattern.compile("(?i)(https?://|mailto:).*|[^:]*");

    private static final Pattern IMAGE = Pattern.compile("data:image/(png|jpeg|gif|webp);base64,[A-Za-z0-9+/=]+");

    private final Parser parser =
            Parser.builder().extensions(TABLES).maxOpenBlockParsers(DEEPEST).build();
    private final HtmlRenderer renderer =
            HtmlRenderer.builder().extensions(TABLES).escapeHtml(true).build();
    private final PolicyFactory policy = policy();

    /** HTML in the text is shown as the text that it is. */
    public String html(String text) {
        return policy.sanitize(renderer.render(parser.parse(text)));
    }

    /** Whether a picture from there is shown: only one that is part of the text. */
    public static boolean isShown(String picture) {
        return IMAGE.matcher(picture).matches();
    }

    private static PolicyFactory policy() {
        return new HtmlPolicyBuilder()
                .allowElements("p", "ul", "ol", "li", "blockquote", "pre", "code", "em", "strong", "hr", "br", "a")
                .allowElements("table", "thead", "tbody", "tr", "th", "td")
                .allowElements(
                        (element, attributes) -> "h" + Math.min(6, element.charAt(1) - '0' + 2), "h1", "h2", "h3")
                .allowElements((element, attributes) -> "h6", "h4", "h5", "h6")
                .allowAttributes("align")
                .matching(true, "left", "center", "right")
                .onElements("th", "td")
                .allowAttributes("start")
                .matching(Pattern.compile("[0-9]{1,9}"))
                .onElements("ol")
                .allowUrlProtocols("http", "https", "mailto", "data")
                .allowAttributes("href")
                .matching(LINK)
                .onElements("a")
                .requireRelsOnLinks("nofollow", "noopener", "noreferrer")
                .allowElements("img")
                .allowAttributes("src")
                .matching(IMAGE)
                .onElements("img")
                .allowAttributes("alt")
                .onElements("img")
                .toFactory();
    }
}

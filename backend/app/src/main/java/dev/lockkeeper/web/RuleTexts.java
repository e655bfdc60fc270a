package dev.lockkeeper.web;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.lockkeeper.lint.RuleBook;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What the linter's rules say, which is Markdown, as HTML; templates ask for it as {@code @ruleTexts}. A page may show the same
 * text many times, so those that come with the product are kept; nothing of a tenant is.
 */
@Component("ruleTexts")
class RuleTexts {

    private final Markdown markdown;
    private final Set<String> own = RuleBook.rules().stream()
            .flatMap(rule -> Stream.of(rule.why(), rule.instead()))
            .collect(toUnmodifiableSet());
    private final Map<String, String> kept = new ConcurrentHashMap<>();

    RuleTexts(Markdown markdown) {
        this.markdown = markdown;
    }

    public String html(String text) {
        return own.contains(text) ? kept.computeIfAbsent(text, markdown::html) : markdown.html(text);
    }
}

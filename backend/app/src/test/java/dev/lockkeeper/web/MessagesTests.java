package dev.lockkeeper.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** Every template that is served, read as text; the specimens are not. */
class MessagesTests {

    private static final Pattern KEY = Pattern.compile("#\\{([a-zA-Z][\\w.-]*)[}(]");
    private static final Pattern INLINE = Pattern.compile(
            "<style|\\s(th:)?style=|\\s(th:)?on[a-z]+=|hx-on|href=\"javascript:|<script(?![^>]*src=)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern TAG =
            Pattern.compile("<[a-zA-Z][\\w:-]*(?:\\s+[\\w:.-]+(?:=\"[^\"]*\"|='[^']*')?)*+\\s*/?>");
    private static final Pattern CONDITION = Pattern.compile("\\sth:(if|unless|each|with|switch|case)=");

    private final PathMatchingResourcePatternResolver files = new PathMatchingResourcePatternResolver();

    @Test
    void every_word_that_a_template_asks_for_is_in_the_messages() throws IOException {
        var known = known();
        var missing = new TreeSet<String>();
        templates().forEach((name, text) -> KEY.matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(key -> !known.containsKey(key))
                .forEach(key -> missing.add(name + ": " + key)));

        assertThat(missing).isEmpty();
    }

    /** A mail fetches nothing, so its styles stand in it. */
    @Test
    void no_template_holds_a_script_or_a_style_of_its_own() throws IOException {
        var inline = new TreeMap<String, String>();
        var pages = templates();
        pages.keySet().removeIf(name -> name.contains("/mail/"));
        pages.forEach((name, text) ->
                INLINE.matcher(text).results().map(MatchResult::group).forEach(found -> inline.put(name, found)));

        assertThat(inline).isEmpty();
    }

    /** A replaced element is gone before its own th:if is asked; the condition belongs on a th:block around it. */
    @Test
    void no_condition_stands_on_an_element_that_is_replaced() throws IOException {
        var unheard = new TreeSet<String>();
        templates().forEach((name, text) -> TAG.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(tag ->
                        tag.contains("th:replace=") && CONDITION.matcher(tag).find())
                .forEach(tag -> unheard.add(name + ": " + tag)));

        assertThat(unheard).isEmpty();
    }

    @Test
    void no_word_is_said_twice() throws IOException {
        var twice = new TreeSet<String>();
        var seen = new TreeMap<String, String>();
        for (var file : messages()) {
            file.getContentAsString(UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && line.contains("="))
                    .map(line -> line.substring(0, line.indexOf('=')).strip())
                    .filter(key -> seen.put(key, key) != null)
                    .forEach(twice::add);
        }

        assertThat(twice).isEmpty();
    }

    private Map<Object, Object> known() throws IOException {
        var known = new TreeMap<Object, Object>();
        for (var file : messages()) {
            known.putAll(PropertiesLoaderUtils.loadProperties(file));
        }
        return known;
    }

    private Resource[] messages() throws IOException {
        return files.getResources("classpath*:messages*.properties");
    }

    private Map<String, String> templates() throws IOException {
        var texts = new TreeMap<String, String>();
        for (var file : files.getResources("classpath*:templates/**/*.html")) {
            texts.put(file.getURL().getPath().replaceAll(".*/templates/", ""), text(file));
        }
        texts.keySet().removeIf(name -> name.startsWith("specimen/"));
        assertThat(texts).containsKey("layout.html");
        return texts;
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

package dev.lockkeeper.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class StylesheetTests {

    private static final Pattern COLOR = Pattern.compile(
            "#[0-9a-fA-F]{3,8}\\b|\\b(rgba?|hsla?|oklch|oklab|lab|lch)\\(|:\\s*(white|black|red|green|gr[ae]y)\\b");
    private static final Pattern TOKEN_USED = Pattern.compile("var\\(--((?:color|space|text|font)[\\w-]*)");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

    @Test
    void only_the_tokens_name_a_colour() throws IOException {
        var named = new TreeMap<String, String>();
        sheets().forEach((name, css) -> {
            var found = COLOR.matcher(css);
            if (!name.equals("tokens.css") && found.find()) {
                named.put(name, found.group());
            }
        });

        assertThat(named).isEmpty();
    }

    @Test
    void every_token_that_is_used_exists() throws IOException {
        var tokens = sheets().get("tokens.css");
        var unknown = new TreeSet<String>();
        sheets().forEach((name, css) -> TOKEN_USED
                .matcher(css)
                .results()
                .map(found -> found.group(1))
                .filter(token -> !tokens.contains("--" + token + ":"))
                .forEach(token -> unknown.add(name + ": " + token)));

        assertThat(unknown).isEmpty();
    }

    @Test
    void everything_lies_in_a_layer() throws IOException {
        sheets().forEach((name, css) -> assertThat(css.strip()).as(name).startsWith("@layer"));
    }

    @Test
    void a_new_tabler_gets_a_new_address() throws IOException {
        var version = Pattern.compile("Tabler v([\\d.]+)").matcher(text("static/vendor/tabler.min.css"));

        assertThat(version.find()).isTrue();
        assertThat(text("static/css/app.css")).contains("tabler.min.css?" + version.group(1) + "\"");
    }

    private static TreeMap<String, String> sheets() throws IOException {
        var sheets = new TreeMap<String, String>();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:static/css/**/*.css")) {
            sheets.put(
                    String.valueOf(file.getFilename()),
                    COMMENT.matcher(file.getContentAsString(UTF_8)).replaceAll(""));
        }
        assertThat(sheets).containsKeys("tokens.css", "risk.css");
        return sheets;
    }

    private static String text(String path) throws IOException {
        return new ClassPathResource(path).getContentAsString(UTF_8);
    }
}

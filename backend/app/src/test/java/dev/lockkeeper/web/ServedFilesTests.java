package dev.lockkeeper.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.LockkeeperTest;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.util.AntPathMatcher;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

@LockkeeperTest
class ServedFilesTests {

    private static final Pattern FILE = Pattern.compile("(?:href|src)=\"(/(?:css|js|img|vendor)/[^\"]+)\"");
    private static final Pattern URL = Pattern.compile("url\\(\"?([^\")]+)\"?\\)");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ResourceUrlProvider files;

    @Test
    void what_a_page_asks_for_is_served_for_a_year_under_an_address_of_its_content() {
        var files = found(FILE, body("/sign-in"));

        assertThat(files).hasSizeGreaterThan(15).allSatisfy(file -> {
            assertThat(file).containsPattern("-[0-9a-f]{32}\\.");
            assertThat(mvc.get().uri(file).exchange())
                    .hasStatusOk()
                    .headers()
                    .hasValue("Cache-Control", "max-age=31536000, public");
        });
    }

    @Test
    void what_a_style_sheet_asks_for_is_served_too() {
        var asked = found(FILE, body("/sign-in")).stream()
                .filter(file -> file.matches("/css/(app|tokens)-.*"))
                .flatMap(file -> found(URL, body(file)).stream())
                .map(url -> url.replace("../", "/"))
                .toList();

        assertThat(asked).hasSize(2).allSatisfy(url -> assertThat(mvc.get().uri(url))
                .hasStatusOk());
    }

    @Test
    void a_link_to_a_page_is_not_looked_for_among_the_files() {
        var patterns = new AntPathMatcher();

        assertThat(files.getHandlerMap().keySet())
                .anyMatch(pattern -> patterns.match(pattern, "/css/app.css"))
                .noneMatch(pattern -> patterns.match(pattern, "/acme/migrations/1"));
    }

    private String body(String address) {
        return new String(mvc.get().uri(address).exchange().getResponse().getContentAsByteArray());
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();
    }
}

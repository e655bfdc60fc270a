package dev.lockkeeper.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTests {

    final Markdown markdown = new Markdown();

    @Test
    void text_lists_code_and_tables_come_out() {
        assertThat(markdown.html("Keys are **uuid**.\n\n* one\n* two"))
                .contains("<strong>uuid</strong>", "<li>one</li>");
        assertThat(markdown.html("```sql\nselect 1 < 2;\n```")).contains("<pre><code>select 1 &lt; 2;");
        assertThat(markdown.html("| a | b |\n|---|--:|\n| 1 | 2 |"))
                .contains("<th>a</th>", "<th align=\"right\">b</th>", "<td>1</td>", "<td align=\"right\">2</td>");
    }

    @Test
    void headings_begin_below_the_pages_own() {
        assertThat(markdown.html("# One\n\n## Two\n\n##### Five"))
                .contains("<h3>One</h3>", "<h4>Two</h4>", "<h6>Five</h6>");
    }

    @Test
    void links_lead_out_without_telling_where_from() {
        assertThat(markdown.html("[site](https://example.com/x) and [near](../migrations/42)"))
                .contains(
                        "href=\"https://example.com/x\"",
                        "rel=\"nofollow noopener noreferrer\"",
                        "href=\"../migrations/42\"");
    }

    @Test
    void html_is_shown_as_text() {
        assertThat(markdown.html("<b onclick=\"x()\">hi</b>"))
                .doesNotContain("<b ")
                .contains("&lt;b onclick");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "![x](https://evil.example/pixel.png)",
                "![x](//evil.example/pixel.png)",
                "![x](data:image/svg+xml;base64,PHN2Zz4=)",
                "<img src=x onerror=alert(1)>",
                "<a href=\"&#106;avascript:alert(1)\">x</a>",
                "[x]: javascript:alert(1)\n\n[x]",
                "<javascript:alert(1)>",
                "<style>body{display:none}</style>"
            })
    void nothing_in_it_runs_or_fetches(String text) {
        assertThat(markdown.html(text))
                .doesNotContainPattern("<script|<style|<iframe|<svg|\\son\\w+=\"|src=|href=\"(?!https?:|mailto:)");
    }

    @Test
    void an_image_that_is_part_of_the_text_is_shown() {
        assertThat(markdown.html("![gate](data:image/png;base64,iVBORw0KGgo=)"))
                .contains("<img src=\"data:image/png;base64,iVBORw0KGgo", "alt=\"gate\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", "* ", "*a **b ", "[", "![", "`", "<", "&", "|", "a_"})
    void repetition_costs_neither_the_stack_nor_the_clock(String piece) {
        var text = piece.repeat(50_000 / piece.length());

        assertThat(markdown.html(text)).isNotNull();
    }
}

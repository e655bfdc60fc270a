package dev.lockkeeper.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkedTextTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "plain | plain",
                "[one] of [two] | <mark>one</mark> of <mark>two</mark>",
                "a <script> & \"[b's]\" | a &lt;script&gt; &amp; &quot;<mark>b&#39;s</mark>&quot;",
                "[<b>] | <mark>&lt;b&gt;</mark>",
                "ends ] before it [ begins | ends ] before it [ begins",
                "[one [in] one | <mark>one [in</mark> one",
                "schön → – | schön → –"
            })
    void what_is_marked_is_and_all_else_is_escaped(String marked, String html) {
        var text = marked.replace('[', MarkedText.START).replace(']', MarkedText.END);

        assertThat(MarkedText.of(text).html().replace(MarkedText.START, '[').replace(MarkedText.END, ']'))
                .isEqualTo(html);
    }
}

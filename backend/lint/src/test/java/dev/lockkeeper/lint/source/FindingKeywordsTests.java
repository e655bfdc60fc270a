package dev.lockkeeper.lint.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.lint.grammar.SqlParser;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FindingKeywordsTests {

    @Test
    void every_word_of_the_grammar_is_found_in_small_and_large_letters() {
        for (int type = 1; type < SqlParser.LPAREN; type++) {
            var word = SqlParser.VOCABULARY.getSymbolicName(type);
            assertThat(type(word)).as(word).isEqualTo(type);
            assertThat(type(word.toLowerCase(Locale.ROOT))).as(word).isEqualTo(type);
        }
    }

    @Test
    void what_only_begins_or_sounds_like_a_word_is_a_name() {
        assertThat(type("selec")).isEqualTo(SqlParser.IDENTIFIER);
        assertThat(type("selected")).isEqualTo(SqlParser.IDENTIFIER);
        assertThat(type("\u212Aey")).isEqualTo(SqlParser.IDENTIFIER);
        assertThat(type("a".repeat(10_000))).isEqualTo(SqlParser.IDENTIFIER);
    }

    private static int type(String word) {
        return Keywords.type("<" + word + ">", 1, 1 + word.length());
    }
}

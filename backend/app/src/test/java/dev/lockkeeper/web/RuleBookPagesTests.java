package dev.lockkeeper.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.lint.RuleBook;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@LockkeeperTest
class RuleBookPagesTests {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private RuleTexts texts;

    @Test
    void every_rule_has_a_page_with_its_examples() {
        for (var rule : RuleBook.rules()) {
            assertThat(browser.get().uri(rule.page()))
                    .as(rule.id())
                    .hasStatusOk()
                    .bodyText()
                    .contains("Examples")
                    .contains("Nothing to say.");
        }
    }

    @Test
    void what_a_rule_says_of_code_is_shown_as_code() {
        assertThat(browser.get().uri("/rules/unbatched-backfill"))
                .bodyText()
                .contains("<code>id BETWEEN 1 AND 50000</code>", "(<code>rows-at-once</code>)");
    }

    @Test
    void nothing_that_a_rule_says_is_taken_for_other_marks_than_those_of_paragraphs_and_code() {
        assertThat(RuleBook.rules())
                .flatExtracting(rule -> List.of(rule.why(), rule.instead()))
                .allSatisfy(text -> assertThat(texts.html(text).replaceAll("</?(p|code)>", ""))
                        .doesNotContain("<", "`"));
    }

    @Test
    void a_page_says_that_the_severity_follows_the_size() {
        assertThat(browser.get().uri("/rules/create-index-blocks-writes"))
                .bodyText()
                .contains("or as the size of the table asks")
                .contains("CREATE INDEX");
        assertThat(browser.get().uri("/rules/truncate")).bodyText().doesNotContain("or as the size of the table asks");
    }
}

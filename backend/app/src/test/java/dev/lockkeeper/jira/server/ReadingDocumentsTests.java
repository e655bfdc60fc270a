package dev.lockkeeper.jira.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ReadingDocumentsTests {

    private static final String DOCUMENT = """
            {"type": "doc", "version": 1, "content": [
              {"type": "heading", "attrs": {"level": 2}, "content": [{"type": "text", "text": "Why"}]},
              {"type": "paragraph", "content": [
                {"type": "text", "text": "Ask "}, {"type": "mention", "attrs": {"id": "1", "text": "@Petra"}},
                {"type": "hardBreak"}, {"type": "text", "text": "today", "marks": [{"type": "strong"}]}]},
              {"type": "bulletList", "content": [
                {"type": "listItem", "content": [
                  {"type": "paragraph", "content": [{"type": "text", "text": "orders"}]}]}]},
              {"type": "paragraph", "content": []}]}""";

    @Test
    void the_words_of_a_document_are_read_block_by_block() {
        assertThat(DocumentText.of(new JsonMapper().readTree(DOCUMENT))).isEqualTo("Why\nAsk @Petra\ntoday\n- orders");
    }

    @Test
    void nothing_and_what_is_no_document_say_nothing() {
        assertThat(DocumentText.of(null)).isEmpty();
        assertThat(DocumentText.of(new JsonMapper().readTree("null"))).isEmpty();
        assertThat(DocumentText.of(new JsonMapper().readTree("7"))).isEmpty();
    }
}

package dev.lockkeeper.jira.server;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.json.JsonMapper;

class ReadingIssuesTests {

    @Test
    void an_object_that_is_no_issue_is_no_answer() {
        for (var said : new String[] {"{}", "{\"id\":\"10001\"}", "{\"id\":\"10001\",\"key\":\"SHOP-1\"}"}) {
            var issue = JsonMapper.shared().readValue(said, CloudApi.Issue.class);

            assertThatThrownBy(() -> CloudIssue.read(issue)).isInstanceOf(RestClientException.class);
        }
    }
}

package dev.lockkeeper.jirasandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class IssuePropertyTests {

    private static final String RISK = "/rest/api/3/issue/SHOP-412/properties/dev.lockkeeper.risk";

    @AutoClose
    private final JiraSandbox jira = JiraSandbox.start(Caller.account());

    private final Caller caller = Caller.of(jira);

    IssuePropertyTests() {
        jira.createIssue("SHOP-412", "Story", "Track fulfilment of orders");
    }

    @Test
    void one_is_created_then_updated_then_deleted() throws Exception {
        assertThat(caller.put(RISK, "{\"tier\":\"high\"}").statusCode()).isEqualTo(201);
        assertThat(caller.put(RISK, "{\"tier\":\"low\"}").statusCode()).isEqualTo(200);
        assertThat(jira.property("SHOP-412", "dev.lockkeeper.risk")
                        .orElseThrow()
                        .path("tier")
                        .asString())
                .isEqualTo("low");

        assertThat(caller.delete(RISK).statusCode()).isEqualTo(204);
        assertThat(jira.property("SHOP-412", "dev.lockkeeper.risk")).isEmpty();
    }

    @Test
    void it_is_read_alone_in_the_list_of_keys_and_with_the_issue() throws Exception {
        caller.put(RISK, "{\"tier\":\"high\"}");

        assertThat(caller.getJson(RISK).at("/value/tier").asString()).isEqualTo("high");
        assertThat(caller.getJson("/rest/api/3/issue/SHOP-412/properties")
                        .at("/keys/0/key")
                        .asString())
                .isEqualTo("dev.lockkeeper.risk");
        assertThat(caller.getJson("/rest/api/3/issue/SHOP-412?properties=*all")
                        .path("properties")
                        .propertyNames())
                .containsExactly("dev.lockkeeper.risk");
    }

    @Test
    void a_missing_one_is_neither_read_nor_deleted() throws Exception {
        assertThat(caller.get(RISK).statusCode()).isEqualTo(404);
        assertThat(caller.delete(RISK).statusCode()).isEqualTo(404);
    }

    @Test
    void any_json_is_a_value_and_nothing_else_is() throws Exception {
        assertThat(caller.put(RISK, "7").statusCode()).isEqualTo(201);
        assertThat(caller.put(RISK, "[null]").statusCode()).isEqualTo(200);
        assertThat(caller.put(RISK, "high").statusCode()).isEqualTo(400);
        assertThat(caller.put(RISK, "").statusCode()).isEqualTo(400);
        assertThat(jira.property("SHOP-412", "dev.lockkeeper.risk")
                        .orElseThrow()
                        .isArray())
                .isTrue();
    }

    @Test
    void a_value_has_at_most_32768_characters_and_a_key_255() throws Exception {
        assertThat(caller.put(RISK, '"' + "é".repeat(32_766) + '"').statusCode())
                .isEqualTo(201);
        assertThat(caller.put(RISK, '"' + "é".repeat(32_767) + '"').statusCode())
                .isEqualTo(400);

        var properties = "/rest/api/3/issue/SHOP-412/properties/";
        assertThat(caller.put(properties + "k".repeat(255), "1").statusCode()).isEqualTo(201);
        assertThat(caller.put(properties + "k".repeat(256), "1").statusCode()).isEqualTo(400);
    }

    @Test
    void a_key_may_hold_what_is_escaped_in_an_address() throws Exception {
        caller.put("/rest/api/3/issue/SHOP-412/properties/a%2Fb%20c+d", "1");

        assertThat(jira.property("SHOP-412", "a/b c+d")).isPresent();
    }
}

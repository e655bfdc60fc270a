package dev.lockkeeper.jirasandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WitnessingTheContractTests {

    private static final String ISSUE = "/rest/api/3/issue/SHOP-412";

    @AutoClose
    private final JiraSandbox jira = JiraSandbox.start(Caller.account());

    private final ContractWitness witness = ContractWitness.of(jira);
    private final Caller caller = Caller.of(jira).outsideContract();

    WitnessingTheContractTests() {
        jira.createIssue("SHOP-412", "Story", "Track fulfilment of orders");
    }

    @BeforeAll
    static void needs_the_contract() {
        assumeTrue(Contract.atHand().isPresent(), Contract.MISSING);
    }

    @Test
    void what_the_contract_knows_is_no_breach() throws Exception {
        caller.get(ISSUE + "?fields=labels,issuetype");
        caller.post(ISSUE + "/remotelink", LinkingAnIssueTests.WHOLE);
        caller.put(ISSUE + "/properties/a", "1");
        caller.delete(ISSUE + "/remotelink?globalId=a%26b");
        caller.get("/rest/api/3/mypermissions?permissions=EDIT_ISSUES");

        assertThat(witness.seen()).isEqualTo(5);
        assertThat(witness.breaches()).isEmpty();
        witness.close();
    }

    @Test
    void a_request_that_it_does_not_know_is_told_even_when_it_was_forgotten() throws Exception {
        caller.post(ISSUE + "/remotelink", "{\"object\":{\"url\":\"https://a.example\"}}");
        jira.forgetRequests();

        assertThat(witness.breaches()).singleElement().asString().contains("request of POST", "title");
        assertThatThrownBy(witness::close).isInstanceOf(AssertionError.class).hasMessageContaining("remotelink");
    }

    @Test
    void an_operation_a_parameter_and_a_status_that_it_does_not_know_are_told() throws Exception {
        caller.get("/rest/api/3/dashboard");
        assertThat(witness.breaches()).isNotEmpty();

        var before = witness.breaches().size();
        caller.get("/rest/api/3/issuetype/project?projectId=many");
        assertThat(witness.breaches()).hasSizeGreaterThan(before);
    }

    @Test
    void of_a_planned_fault_only_the_request_is_judged() throws Exception {
        jira.answerNext(503);
        caller.get(ISSUE);
        jira.faults().plan(Fault.malformed());
        caller.get(ISSUE);
        assertThat(witness.breaches()).isEmpty();

        jira.answerNext(503);
        caller.put(ISSUE, "[]");
        assertThat(witness.breaches()).isNotEmpty();
    }
}

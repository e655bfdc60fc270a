package dev.lockkeeper.jirasandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lockkeeper.jirasandbox.issue.SelectField;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every test here holds answers against the contract through {@link Caller}; these show that doing so means something. */
class ContractTests {

    @AutoClose
    private final JiraSandbox jira = JiraSandbox.start(Caller.account()
            .withSelectField(new SelectField("customfield_10050", "Database risk", List.of("Low", "High"))));

    private final Caller caller = Caller.of(jira);

    ContractTests() {
        jira.createIssue("SHOP-412", "Story", "Track fulfilment of orders");
    }

    @BeforeAll
    static void needs_the_contract() {
        if (Contract.atHand().isEmpty()) {
            System.out.println(Contract.MISSING);
        }
        assumeTrue(Contract.atHand().isPresent(), Contract.MISSING);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "POST | /rest/api/3/search/jql | 200 | {'issues':[],'isLast':true,'total':0}",
                "GET  | /rest/api/3/issue/A-1 | 200 | {'id':10001}",
                "GET  | /rest/api/3/issue/A-1/remotelink | 200 | [{'id':'1','object':{'url':'u','title':'t'}}]",
                "POST | /rest/api/3/issue/A-1/remotelink | 201 | {'id':1,'url':'x'}",
                "GET  | /rest/api/3/issue/A-1/properties/p | 200 | {'name':'p'}",
                "GET  | /rest/api/3/search | 200 | {}",
                "GET  | /rest/api/3/myself | 500 | ``",
                "GET  | /rest/api/3/issue/A-1 | 404 | {'message':'not there'}",
                "PUT  | /rest/api/3/issue/A-1 | 400 | {'errorMessages':'wrong'}",
            })
    void an_answer_that_jira_would_not_give_is_noticed(String method, String path, int status, String body) {
        assertThat(contract().errors(method, path, status, body.replace('\'', '"')))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "POST | /issue/SHOP-412/remotelink | {'object':{'url':'https://a.example'}}",
                "POST | /issue/SHOP-412/remotelink | {'object':{'title':'A'}}",
                "POST | /issue/SHOP-412/remotelink | {'globalId':'a'}",
                "POST | /issue/SHOP-412/remotelink | {'globalId':7,'object':{'url':'https://a.example','title':'A'}}",
                "POST | /issue/SHOP-412/remotelink | {'relationship':{},'object':{'url':'https://a.example','title':'A'}}",
                "POST | /issue/SHOP-412/remotelink | {'application':'x','object':{'url':'https://a.example','title':'A'}}",
                "POST | /issue/SHOP-412/remotelink | {'object':{'url':'https://a.example','title':'A','status':{'resolved':'yes'}}}",
                "POST | /issue/SHOP-412/remotelink | {'object':{'url':'https://a.example','title':'A','icon':'x'}}",
                "POST | /issue/SHOP-412/remotelink | {'application':null,'object':{'url':'https://a.example','title':'A'}}",
                "POST | /issue/SHOP-412/remotelink | []",
                "PUT  | /issue/SHOP-412 | {'update':{'labels':[{'append':'a'}]}}",
                "PUT  | /issue/SHOP-412 | {'update':{'labels':{'add':'a'}}}",
                "PUT  | /issue/SHOP-412 | {'fields':[]}",
                "PUT  | /issue/SHOP-412 | {'update':'labels'}",
                "PUT  | /issue/SHOP-412 | []",
                "POST | /search/jql | {'jql':7}",
                "POST | /search/jql | {'jql':'project = SHOP','fields':'summary'}",
                "POST | /search/jql | {'jql':'project = SHOP','fields':[1]}",
                "POST | /search/jql | {'jql':'project = SHOP','maxResults':'many'}",
                "POST | /search/jql | {'jql':'project = SHOP','startAt':0}",
            })
    void a_request_that_the_contract_refuses_is_refused_here_too(String method, String at, String body)
            throws Exception {
        var path = "/rest/api/3" + at;
        var json = body.replace('\'', '"');

        assertThat(contract().request(method, path, json).hasErrors()).isTrue();
        assertThat(caller.send(method, path, json).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "POST | /issue/SHOP-412/remotelink | {'globalId':'g','application':{'type':'dev.lockkeeper','name':'Lockkeeper'},'relationship':'has','object':{'url':'https://a.example','title':'A','summary':'s','icon':{'url16x16':'https://a.example/i.png','title':'High'},'status':{'resolved':true,'icon':{'url16x16':'https://a.example/i.png','title':'High','link':'https://a.example'}}}}",
                "PUT  | /issue/SHOP-412 | {'fields':{'customfield_10050':{'value':'High'}},'update':{'labels':[{'remove':'db-risk-low'},{'add':'db-risk-high'}]}}",
                "PUT  | /issue/SHOP-412/properties/dev.lockkeeper.risk | {'v':1,'tier':'high','gate':'closed'}",
                "POST | /search/jql | {'jql':'project = SHOP ORDER BY updated ASC','fields':['summary','labels','customfield_10050'],'maxResults':100}",
            })
    void a_request_that_the_contract_allows_is_served(String method, String at, String body) throws Exception {
        var path = "/rest/api/3" + at;
        var json = body.replace('\'', '"');

        assertThat(contract().request(method, path, json).getMessages()).isEmpty();
        assertThat(caller.send(method, path, json).statusCode()).isBetween(200, 204);
    }

    private static Contract contract() {
        return Contract.atHand().orElseThrow();
    }
}

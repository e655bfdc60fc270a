package dev.lockkeeper.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.Cast;
import dev.lockkeeper.Cast.Crew;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.ApiTokens;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.Scope;
import dev.lockkeeper.catalogue.DatabaseId;
import dev.lockkeeper.catalogue.EnvironmentDetails;
import dev.lockkeeper.catalogue.Surveying;
import dev.lockkeeper.lint.LintContext;
import dev.lockkeeper.lint.Linter;
import dev.lockkeeper.lint.Script;
import dev.lockkeeper.migration.GatePolicies;
import dev.lockkeeper.migration.GatePolicy;
import dev.lockkeeper.migration.MigrationFixtures;
import dev.lockkeeper.migration.Policy;
import dev.lockkeeper.risk.RiskTier;
import dev.lockkeeper.risk.TierOfReport;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@LockkeeperTest
class PolicyApiTests {

    private static final String INDEX = "CREATE INDEX ON orders (note);";
    private static final String POLICY = "/api/v1/policy";
    private static final String TRIAL = POLICY + "/trial";
    private static final Pattern MARK = Pattern.compile("\"mark\":\"[0-9a-f]{64}\"");
    private static final String SLOWER = "{\"version\": 0, \"safety\": 300}";

    @Autowired
    Cast cast;

    @Autowired
    MigrationFixtures fixtures;

    @Autowired
    Surveying surveying;

    @Autowired
    GatePolicies policies;

    @Autowired
    ApiTokens tokens;

    @Autowired
    MockMvcTester mvc;

    Crew harbor;
    DatabaseId shop;
    String ana;
    Policy standing;

    @BeforeEach
    void people() {
        harbor = cast.harbor();
        shop = fixtures.database(harbor);
        Acting.run(harbor.ana(), () -> {
            surveying.addEnvironment(harbor.ana(), new EnvironmentDetails("staging", false, 1));
            surveying.addEnvironment(harbor.ana(), new EnvironmentDetails("production", true, 2));
        });
        ana = token(harbor, harbor.ana());
        standing = current();
    }

    @Test
    void what_is_read_can_be_sent_back_as_it_is() {
        put(ana, """
                {"version": 0, "note": "Fridays are quiet.",
                 "tiers": [{"tier": "HIGH", "approvals": 3, "domainOwner": true, "window": true, "agentApprovals": 4,
                            "postures": ["REVERSIBLE"]}],
                 "limits": [{"measure": "WRITERS", "heat": "HOT", "moderate": 0.1, "high": null}],
                 "issueTypes": [{"type": "Bug", "tier": "HIGH"},
                                {"project": "shop", "priority": "Highest", "labels": ["night"], "tier": "MODERATE"}],
                 "windows": [{"days": ["FRIDAY"], "from": "20:00", "until": "04:00", "zone": "Europe/Berlin"},
                             {"days": ["MONDAY"], "from": "08:00", "until": "09:00", "zone": "UTC",
                              "environment": "staging"},
                             {"days": ["SUNDAY"], "from": "00:00", "until": "00:00", "zone": "UTC",
                              "everywhere": true}]}""");
        var saved = current();
        var read = get(ana, POLICY);
        assertThat(read).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"version": 1,
                 "issueTypes": [{"type": "bug", "tier": "HIGH"},
                                {"project": "SHOP", "priority": "highest", "labels": ["night"], "tier": "MODERATE"}],
                 "windows": [{"until": "04:00", "environment": null}, {"environment": "staging"}, {"everywhere": true}]}
                """);

        var again = put(ana, text(read));

        assertThat(again).hasStatusOk().bodyJson().extractingPath("$.version").isEqualTo(2);
        assertThat(current()).isEqualTo(new Policy(2, saved.risk(), saved.tiers(), saved.windows()));
        assertThat(saved.of(RiskTier.HIGH).conditions().forAgents().approvals()).isEqualTo(4);
        assertThat(saved.of(RiskTier.LOW)).isEqualTo(new GatePolicy(RiskTier.LOW, 1, false, 0));
    }

    @Test
    void what_is_read_is_what_the_command_line_weighs_by() {
        put(ana, """
                {"version": 0, "safety": 300, "tiers": [{"tier": "HIGH", "approvals": 3}],
                 "issueTypes": [{"type": "Bug", "tier": "HIGH"},
                                {"project": "SHOP", "priority": "Highest", "labels": ["night"], "tier": "HIGH"}],
                 "windows": [{"days": ["FRIDAY"], "from": "20:00", "until": "04:00", "zone": "UTC"}]}""");
        var context = LintContext.of(18);
        var report = Linter.lint(List.of(new Script("a.sql", INDEX, true)), context);
        var usual = new TierOfReport();

        var tier = usual.under(text(get(ana, POLICY))).of(report, context);

        assertThat(usual.of(report, context).name()).isEqualTo("moderate");
        assertThat(tier.spoken()).isEqualTo("high, by policy 1");
    }

    @Test
    void a_trial_tells_what_would_be_judged_otherwise_and_saves_nothing() {
        fixtures.inReview(harbor.ada(), shop, INDEX);
        fixtures.inReview(harbor.ada(), shop, MigrationFixtures.HARMLESS);

        var tried = post(ana, TRIAL, SLOWER);

        assertThat(tried).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"tried": 2, "untried": 0, "raised": 1, "lowered": 0,
                 "changes": [{"number": 1, "page": "/%s/migrations/1", "status": "IN_REVIEW",
                              "tier": {"before": "MODERATE", "after": "HIGH"}}]}""".formatted(
                        harbor.ana().slug()));
        assertThat(current().version()).isZero();
    }

    @Test
    void what_was_not_tried_just_so_is_not_saved() {
        var mark = MARK.matcher(text(post(ana, TRIAL, SLOWER)));
        assertThat(mark.find()).isTrue();

        assertThat(call(ana, HttpMethod.PUT, POLICY, SLOWER))
                .hasStatus(409)
                .bodyText()
                .contains("Nothing was saved");
        assertThat(call(ana, HttpMethod.PUT, POLICY, "{\"version\": 0, \"safety\": 301, %s}".formatted(mark.group())))
                .hasStatus(409);
        assertThat(current()).isEqualTo(standing);
    }

    @Test
    void a_trial_tells_whose_gate_would_answer_otherwise() {
        fixtures.inReview(harbor.ada(), shop, INDEX);

        var tried = post(ana, TRIAL, "{\"version\": 0, \"tiers\": [{\"tier\": \"MODERATE\", \"approvals\": 0}]}");

        assertThat(tried).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"gates": 1, "changes": [{"gate": {"before": "WAITING", "after": "OPEN"},
                                          "tier": {"before": "MODERATE", "after": "MODERATE"}}]}""");
    }

    @Test
    void who_read_another_version_is_told_and_overwrites_nothing() {
        put(ana, SLOWER);

        assertThat(put(ana, SLOWER.replace("300", "400")))
                .hasStatus(409)
                .bodyText()
                .contains("/api/problems/stale");
        assertThat(post(ana, TRIAL, SLOWER)).hasStatus(409);
        assertThat(current().risk().costs().safety()).isEqualTo(300);
    }

    @Test
    void each_wrong_field_is_named_with_what_would_be_right() {
        var wrong = """
                {"version": 0, "safety": -1, "incidentDays": 400, "note": "%s",
                 "tiers": [{"tier": "LOW", "approvals": 11}, {"approvals": 1}],
                 "limits": [{"measure": "ROWS", "heat": "HOT", "moderate": 9, "high": 3}],
                 "windows": [{"days": ["FRIDAY"], "from": "late", "until": "04:00", "zone": "UTC"}]}""".formatted("x".repeat(1001));

        for (var answer : new MvcTestResult[] {post(ana, TRIAL, wrong), put(ana, wrong)}) {
            assertThat(answer).hasStatus(422);
            assertThat(answer)
                    .bodyJson()
                    .extractingPath("$.errors[*].field")
                    .asArray()
                    .containsExactlyInAnyOrder(
                            "safety",
                            "incidentDays",
                            "note",
                            "tiers[0].approvals",
                            "tiers[1].tier",
                            "limits[0]",
                            "windows[0]");
            assertThat(answer).bodyText().contains("Write a number above zero.", "a number above 0");
        }
        assertThat(put(ana, "{\"safety\": 3}")).hasStatus(422).bodyText().contains("\"version\"");
        assertThat(put(ana, "{\"version\": 0, \"tiers\": [{\"tier\": \"LOW\"}]}"))
                .as("without approvals")
                .hasStatus(422);
        assertThat(put(ana, "{\"version\": 0, \"personalData\": \"NONE\"}"))
                .hasStatus(422)
                .bodyText()
                .contains("one of LOW, MODERATE, HIGH");
        assertThat(current()).isEqualTo(standing);
    }

    @Test
    void a_number_without_an_end_is_refused() {
        for (var endless : new String[] {"1e400", "\"Infinity\"", "10000.5", "\"NaN\""}) {
            assertThat(put(ana, "{\"version\": 0, \"safety\": %s}".formatted(endless)))
                    .as(endless)
                    .hasStatus(422)
                    .bodyText()
                    .contains("\"safety\"");
        }
        assertThat(put(ana, "{\"version\": 0, \"safety\": 1e400}")).bodyText().contains("up to 10000", "at most 10000");
        assertThat(put(ana, """
                        {"version": 0, "megabytes": 1e400, "costs": [{"effort": "UPDATE", "perRow": 1e400}],
                         "limits": [{"measure": "ROWS", "heat": "HOT", "moderate": 1, "high": 1e400}]}"""))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactlyInAnyOrder("megabytes", "costs[0].perRow", "limits[0].high");
        assertThat(current()).isEqualTo(standing);
    }

    @Test
    void where_zero_will_do_nobody_is_told_to_write_more() {
        assertThat(put(ana, "{\"version\": 0, \"costs\": [{\"effort\": \"UPDATE\", \"perRow\": -1}]}"))
                .hasStatus(422)
                .bodyText()
                .contains("Write zero, or a number above it.");
    }

    @Test
    void a_misspelt_name_is_refused_and_loosens_nothing() {
        var misspelt = Map.of(
                "tiers[0].domain_owner", "\"tiers\": [{\"tier\": \"HIGH\", \"approvals\": 2, \"domain_owner\": true}]",
                "issueTypes[0].level", "\"issueTypes\": [{\"type\": \"bug\", \"tier\": \"LOW\", \"level\": \"HIGH\"}]",
                "issueTypes[1].tier", "\"issueTypes\": [null, {\"type\": \"bug\"}]",
                "issueTypes[0].project", "\"issueTypes\": [{\"project\": \"not a key\", \"tier\": \"HIGH\"}]",
                "costs[0].perrow", "\"costs\": [{\"effort\": \"UPDATE\", \"perRow\": 1, \"perrow\": 2}]",
                "windows[0].place", "\"windows\": [{\"days\": [], \"place\": \"production\"}]",
                "tenency", "\"tenency\": \"HIGH\"");

        misspelt.forEach((field, body) -> {
            for (var answer : new MvcTestResult[] {
                post(ana, TRIAL, "{\"version\": 0, " + body + "}"), put(ana, "{\"version\": 0, " + body + "}")
            }) {
                assertThat(answer).as(body).hasStatus(422);
                assertThat(answer)
                        .bodyJson()
                        .extractingPath("$.errors[*].field")
                        .asArray()
                        .containsExactly(field);
            }
        });
        assertThat(put(ana, "{\"version\": 0, \"tenency\": \"HIGH\"}"))
                .bodyText()
                .contains("There is no such field.", "tenancy");
        assertThat(current()).isEqualTo(standing);
    }

    @Test
    void a_row_is_named_by_where_it_was_sent() {
        assertThat(put(ana, """
                        {"version": 0, "tiers": [null, {"tier": "LOW", "approvals": 11}],
                         "windows": [null, {"days": ["FRIDAY"], "from": "late", "until": "04:00", "zone": "UTC"}]}"""))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactlyInAnyOrder("tiers[1].approvals", "windows[1]");
    }

    @Test
    void a_place_that_nobody_knows_is_named() {
        var window = """
                {"version": 0, "windows": [{"days": ["FRIDAY"], "from": "20:00", "until": "04:00", "zone": "UTC", %s}]}""";

        assertThat(put(ana, window.formatted("\"environment\": \"nowhere\"")))
                .hasStatus(422)
                .bodyText()
                .contains("windows[0].environment", "staging");
        assertThat(put(ana, window.formatted("\"environment\": \"staging\", \"everywhere\": true")))
                .hasStatus(422);
    }

    @Test
    void a_tier_whose_gate_could_never_open_is_refused() {
        var asked = "{\"version\": 0, \"tiers\": [{\"tier\": \"LOW\", \"approvals\": 1, \"window\": true}]}";

        assertThat(post(ana, TRIAL, asked)).hasStatus(409).bodyText().contains("its gate could never open");
        assertThat(put(ana, asked)).hasStatus(409).bodyText().contains("rule-violation");
    }

    @Test
    void rows_that_are_null_say_nothing() {
        assertThat(put(ana, """
                        {"version": 0, "tiers": [null], "limits": [null], "costs": [null], "issueTypes": [null],
                         "windows": [null, {"days": [null]}]}""")).hasStatusOk();
        assertThat(current().tiers()).isEqualTo(standing.tiers());
    }

    @Test
    void everybody_reads_it_and_nobody_below_an_admin_tries_or_saves_one() {
        var boris = token(harbor, harbor.boris());

        assertThat(get(token(harbor, harbor.vera()), POLICY)).hasStatusOk();
        assertThat(post(boris, TRIAL, SLOWER)).hasStatus(403);
        assertThat(put(boris, SLOWER)).hasStatus(403);
        assertThat(put(token(harbor, harbor.agent()), SLOWER)).hasStatus(403);
        assertThat(current()).isEqualTo(standing);
    }

    @Test
    void an_admins_token_tries_with_the_scope_to_read_and_saves_with_its_own() {
        var reading = token(harbor, harbor.ana(), Set.of(Scope.READ));
        var others = EnumSet.complementOf(EnumSet.of(Scope.POLICY_WRITE, Scope.READ));

        assertThat(post(reading, TRIAL, SLOWER)).hasStatusOk();
        assertThat(put(reading, SLOWER)).hasStatus(403);
        assertThat(put(token(harbor, harbor.ana(), others), SLOWER)).hasStatus(403);
        assertThat(post(token(harbor, harbor.ana(), others), TRIAL, SLOWER)).hasStatus(403);
        assertThat(get(token(harbor, harbor.ana(), others), POLICY)).hasStatus(403);
    }

    @Test
    void another_tenants_policy_and_migrations_are_left_alone() {
        fixtures.inReview(harbor.ada(), shop, INDEX);
        var quarry = cast.quarry();
        var theirs = token(quarry, quarry.ana());

        assertThat(post(theirs, TRIAL, SLOWER))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.tried")
                .isEqualTo(0);
        assertThat(put(theirs, SLOWER)).hasStatusOk();

        assertThat(current()).isEqualTo(standing);
    }

    @Test
    void they_are_documented() {
        assertThat(mvc.get().uri("/api/openapi")).bodyText().contains("\"" + POLICY + "\"", "\"" + TRIAL + "\"");
    }

    private Policy current() {
        return Acting.as(harbor.vera(), () -> policies.current());
    }

    private MvcTestResult get(String bearer, String address) {
        return mvc.get()
                .uri(address)
                .header("Authorization", "Bearer " + bearer)
                .exchange();
    }

    /** With the mark of its trial, where there can be one. */
    private MvcTestResult put(String bearer, String body) {
        var found = MARK.matcher(text(post(bearer, TRIAL, body)));
        var marked = found.find() ? body.replaceFirst("\\{", "{" + found.group() + ",") : body;
        return call(bearer, HttpMethod.PUT, POLICY, marked);
    }

    private MvcTestResult post(String bearer, String address, String body) {
        return call(bearer, HttpMethod.POST, address, body);
    }

    private MvcTestResult call(String bearer, HttpMethod method, String address, String body) {
        return mvc.method(method)
                .uri(address)
                .header("Authorization", "Bearer " + bearer)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String token(Crew crew, CurrentMember of) {
        return token(crew, of, EnumSet.allOf(Scope.class));
    }

    private String token(Crew crew, CurrentMember of, Set<Scope> scopes) {
        return Acting.as(crew.ana(), () -> tokens.issue(crew.ana(), of.id(), "cli", scopes, Duration.ofDays(1))
                .text());
    }
}

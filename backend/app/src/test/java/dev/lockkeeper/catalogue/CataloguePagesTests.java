package dev.lockkeeper.catalogue;

import static dev.lockkeeper.catalogue.CatalogueFixtures.NOON;
import static dev.lockkeeper.catalogue.CatalogueFixtures.aDatabase;
import static dev.lockkeeper.catalogue.CatalogueFixtures.aDomain;
import static dev.lockkeeper.catalogue.CatalogueFixtures.aSnapshot;
import static dev.lockkeeper.catalogue.CatalogueFixtures.aTable;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.Cast;
import dev.lockkeeper.Cast.Crew;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LockkeeperTest
class CataloguePagesTests {

    @Autowired
    Cast cast;

    @Autowired
    Browser browser;

    @Autowired
    Surveying surveying;

    @Autowired
    Databases databases;

    @Autowired
    Domains domains;

    @Autowired
    Environments environments;

    Crew harbor;

    @BeforeEach
    void people() {
        harbor = cast.harbor();
    }

    @Test
    void the_empty_catalogue_says_what_to_do_first() {
        assertThat(browser.get(harbor.ana(), "catalogue"))
                .hasStatusOk()
                .bodyText()
                .contains("No database is registered yet", "Register a database");
    }

    @Test
    void viewers_see_the_catalogue_without_its_buttons() {
        aDomain(surveying, harbor.ana(), "payments", harbor.boris().id());
        aDatabase(surveying, harbor.ana(), "shop", null);

        assertThat(browser.get(harbor.vera(), "catalogue"))
                .hasStatusOk()
                .bodyText()
                .contains("payments", "Boris", "shop")
                .doesNotContain("No database is registered yet", "No domain yet")
                .doesNotContain("Register a database", "/edit");
    }

    @Test
    void a_domain_is_added_by_form() {
        assertThat(browser.post(harbor.ana(), "catalogue/domains")
                        .param("name", "payments")
                        .param("description", "Whatever bills")
                        .param("owners", harbor.ada().id().toString())
                        .param("version", "0"))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/" + harbor.slug() + "/catalogue");

        assertThat(Acting.as(harbor.ana(), domains::list)).singleElement().satisfies(domain -> assertThat(
                        domain.owners())
                .containsExactly(harbor.ada().id()));
    }

    @Test
    void a_wrong_form_comes_back_with_what_was_typed() {
        aDomain(surveying, harbor.ana(), "payments");

        assertThat(browser.post(harbor.ana(), "catalogue/domains")
                        .param("name", " ")
                        .param("description", "kept words")
                        .param("version", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("Give it a name.", "kept words");
        assertThat(browser.post(harbor.ana(), "catalogue/domains")
                        .param("name", "payments")
                        .param("version", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("Another domain has this name", "value=\"payments\"");
    }

    @Test
    void a_form_with_parts_left_out_is_refused_and_nothing_breaks() {
        for (var place : new String[] {"domains", "databases", "environments"}) {
            assertThat(browser.post(harbor.ana(), "catalogue/" + place)).hasStatus(422);
        }
        assertThat(browser.post(harbor.ana(), "catalogue/databases")
                        .param("name", "shop")
                        .param("majorVersion", "eighteen")
                        .param("domain", "no uuid"))
                .hasStatus(422)
                .bodyText()
                .contains("Write a whole number.", "Choose one of the list.");
    }

    @Test
    void each_form_says_in_its_title_what_it_is_for() {
        for (var place : new String[] {"domains", "databases", "environments"}) {
            assertThat(browser.get(harbor.ana(), "catalogue/" + place + "/new"))
                    .hasStatusOk()
                    .bodyText()
                    .containsPattern("<title>(Add|Register) an? \\w+ · Lockkeeper</title>");
        }
    }

    @Test
    void engineers_cannot_post_it_either() {
        assertThat(browser.post(harbor.ada(), "catalogue/domains")
                        .param("name", "payments")
                        .param("version", "0"))
                .hasStatus(403);
    }

    @Test
    void a_database_is_registered_and_changed_by_form() {
        assertThat(browser.post(harbor.ana(), "catalogue/databases")
                        .param("name", "shop")
                        .param("majorVersion", "17")
                        .param("runnerSetsLockTimeout", "true")
                        .param("version", "0"))
                .hasStatus3xxRedirection();
        var shop = Acting.as(harbor.ana(), () -> databases.byName("shop")).orElseThrow();
        assertThat(shop.runnerSetsLockTimeout()).isTrue();

        var edit = "catalogue/databases/" + shop.id();
        assertThat(browser.get(harbor.ana(), edit + "/edit"))
                .bodyText()
                .contains("value=\"shop\"", "selected=\"selected\">PostgreSQL 17");
        assertThat(change(edit, "0")).hasStatus3xxRedirection();
        assertThat(change(edit, "0")).hasStatus(422).bodyText().contains("Somebody changed this");
        assertThat(Acting.as(harbor.ana(), () -> databases.get(shop.id())).majorVersion())
                .isEqualTo(18);
    }

    @Test
    void an_environment_is_added_and_changed_by_form() {
        assertThat(browser.post(harbor.ana(), "catalogue/environments")
                        .param("name", "production")
                        .param("position", "3")
                        .param("production", "true")
                        .param("version", "0"))
                .hasStatus3xxRedirection();
        var production =
                Acting.as(harbor.ana(), () -> environments.byName("production")).orElseThrow();
        assertThat(browser.get(harbor.ana(), "catalogue/environments/" + production.id() + "/edit"))
                .bodyText()
                .contains("value=\"production\"", "checked=\"checked\"");
        assertThat(browser.post(harbor.ana(), "catalogue/environments/" + production.id())
                        .param("name", "prod")
                        .param("position", "100")
                        .param("version", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("A position is a number from 1 to 99.");
    }

    @Test
    void a_pasted_snapshot_becomes_the_databases_tables() {
        aDomain(surveying, harbor.ana(), "payments");
        var shop = aDatabase(surveying, harbor.ana(), "shop", null);

        assertThat(paste(shop, """
                schema,table,rows,bytes,heat,domain
                public,orders,12000000,4509715660,hot,
                billing,"the ""odd"", one",10,8192,COLD,payments
                """)).hasStatus3xxRedirection();

        assertThat(browser.get(harbor.vera(), "catalogue/databases/" + shop))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "public.orders",
                        "12,000,000",
                        "4.2 GB",
                        "Hot",
                        "billing.the &quot;odd&quot;, one",
                        "payments",
                        "pasted by hand");
    }

    @Test
    void one_wrong_line_and_nothing_is_imported() {
        var shop = aDatabase(surveying, harbor.ana(), "shop", null);

        assertThat(paste(shop, """
                public,orders,many,8192,HOT,
                public,customers,10,8192,LUKEWARM,
                public,customers,10
                public,"customers,10,8192,COLD,
                public,refunds,10,8192,COLD,nobody
                public,fine,10,8192,COLD,
                public,fine,10,-1,COLD,
                """))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Line 1: rows is a whole number from 0 on, not &quot;many&quot;.",
                        "Line 2: heat is COLD, NORMAL or HOT, not &quot;LUKEWARM&quot;.",
                        "Line 3: six values are needed (schema,table,rows,bytes,heat,domain), here are 3.",
                        "Line 4: a quote is not closed.",
                        "Line 5: there is no domain called nobody.",
                        "Line 7: public.fine is listed twice.",
                        "public,refunds,10,8192,COLD,nobody");
        assertThat(browser.get(harbor.vera(), "catalogue/databases/" + shop))
                .bodyText()
                .contains("Nothing is known of this database")
                .doesNotContain("public.fine");
    }

    @Test
    void many_tables_come_page_by_page_the_largest_first() {
        var shop = aDatabase(surveying, harbor.ana(), "shop", null);
        var tables = IntStream.rangeClosed(1, 60)
                .mapToObj(i -> aTable("public", "table_" + i, i, null))
                .toArray(SurveyedTable[]::new);
        aSnapshot(surveying, harbor.ana(), shop, NOON, tables);

        var first = browser.get(harbor.vera(), "catalogue/databases/" + shop).exchange();
        assertThat(first)
                .bodyText()
                .contains("public.table_60<", "public.table_11<")
                .doesNotContain("public.table_10<");
        var html = new String(first.getResponse().getContentAsByteArray());
        var after = html.replaceAll("(?s).*?after=([\\w-]+).*", "$1");

        assertThat(browser.get(harbor.vera(), "catalogue/databases/" + shop + "?after=" + after)
                        .header("HX-Request", "true"))
                .bodyText()
                .contains("public.table_10<", "public.table_1<")
                .doesNotContain("public.table_11<", "<html", "after=");
    }

    @Test
    void what_is_anothers_is_not_there() {
        var quarry = cast.quarry();
        var domain = aDomain(surveying, quarry.ana(), "payments");
        var database = aDatabase(surveying, quarry.ana(), "shop", null);
        for (var address : new String[] {
            "catalogue/databases/" + database,
            "catalogue/databases/" + database + "/edit",
            "catalogue/databases/" + database + "/snapshots/new",
            "catalogue/domains/" + domain + "/edit",
            "catalogue/databases/nonsense",
            "catalogue/environments/" + database + "/edit"
        }) {
            assertThat(browser.get(harbor.ana(), address)).as(address).hasStatus(404);
        }
        assertThat(change("catalogue/databases/" + database, "0")).hasStatus(404);
        assertThat(paste(database, "public,orders,1,1,HOT,")).hasStatus(404);
    }

    private org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder change(
            String address, String version) {
        return browser.post(harbor.ana(), address)
                .param("name", "shop")
                .param("majorVersion", "18")
                .param("version", version);
    }

    private org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder paste(
            DatabaseId database, String csv) {
        return browser.post(harbor.ana(), "catalogue/databases/" + database + "/snapshots")
                .param("csv", csv)
                .param("source", "pasted by hand");
    }
}

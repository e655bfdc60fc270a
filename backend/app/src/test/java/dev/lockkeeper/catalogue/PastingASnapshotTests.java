package dev.lockkeeper.catalogue;

import static dev.lockkeeper.catalogue.CatalogueFixtures.NOON;
import static dev.lockkeeper.catalogue.CatalogueFixtures.aDatabase;
import static dev.lockkeeper.catalogue.CatalogueFixtures.aDomain;
import static dev.lockkeeper.catalogue.CatalogueFixtures.aSnapshot;
import static dev.lockkeeper.catalogue.CatalogueFixtures.aTable;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class PastingASnapshotTests extends CatalogueTest {

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
    void a_schema_and_its_indexes_may_be_pasted_beside() {
        var shop = aDatabase(surveying, harbor.ana(), "shop", null);

        assertThat(structured(shop, "CREATE TABLE orders (id int);", """
                schema,table,index,valid,scans
                public,orders,orders_id,t,12
                public,orders,orders_broken,f,
                """)).hasStatus3xxRedirection();
        assertThat(browser.get(harbor.vera(), "catalogue/databases/" + shop))
                .bodyText()
                .contains("given with the snapshot");
        assertThat(structured(shop, "", """
                public,orders,orders_id,maybe,12
                public,orders,orders_id
                public,orders,twice,t,1
                public,orders,twice,t,1
                """))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Line 1: valid is t or f",
                        "Line 2: five values are needed",
                        "Line 4: public.twice is listed twice.");
    }

    private MvcTestResult structured(Object database, String ddl, String indexes) {
        return browser.post(harbor.ana(), "catalogue/databases/" + database + "/snapshots")
                .param("csv", "public,orders,10,8192,COLD,")
                .param("source", "psql")
                .param("ddl", ddl)
                .param("indexes", indexes)
                .exchange();
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
}

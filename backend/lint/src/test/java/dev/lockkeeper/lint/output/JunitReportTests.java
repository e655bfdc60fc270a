package dev.lockkeeper.lint.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class JunitReportTests {

    @Test
    void each_script_is_a_suite_and_each_statement_a_test_case() throws Exception {
        var suite = suite(Reported.DANGEROUS);

        assertThat(suite.getAttribute("name")).isEqualTo("db/a.sql");
        assertThat(suite.getAttribute("tests")).isEqualTo("3");
        assertThat(suite.getElementsByTagName("testcase").getLength()).isEqualTo(3);
    }

    @Test
    void findings_over_the_threshold_fail_and_what_cannot_be_read_is_an_error() throws Exception {
        var suite = suite(Reported.DANGEROUS);

        assertThat(suite.getAttribute("failures")).isEqualTo("1");
        assertThat(suite.getElementsByTagName("failure").getLength()).isEqualTo(1);
        assertThat(suite.getAttribute("errors")).isEqualTo("1");
        assertThat(suite.getElementsByTagName("error").getLength()).isEqualTo(1);
    }

    @Test
    void what_is_waived_is_told_but_does_not_fail() throws Exception {
        var waived = (Element)
                suite(Reported.DANGEROUS).getElementsByTagName("testcase").item(1);

        assertThat(waived.getElementsByTagName("failure").getLength()).isZero();
        assertThat(waived.getTextContent()).contains("waived (gone since May) error drop-column");
    }

    @Test
    void it_stays_xml_whatever_the_names_hold() throws Exception {
        var suite = suite("CREATE INDEX \"]]>&<\u0001\" ON \"a\u0000b\ud800\" (c);");

        assertThat(suite.getElementsByTagName("failure").getLength()).isEqualTo(1);
    }

    private static Element suite(String sql) throws Exception {
        var text = Reported.as(ReportFormat.JUNIT, "db/a.sql", sql);
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(text)));
        assertThat(document.getDocumentElement().getTagName()).isEqualTo("testsuites");
        return (Element) document.getElementsByTagName("testsuite").item(0);
    }
}

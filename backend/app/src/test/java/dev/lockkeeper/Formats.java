package dev.lockkeeper;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads reports as those would for whom they are written. */
public final class Formats {

    private Formats() {}

    public static JsonNode json(String text) {
        return new JsonMapper().readTree(text);
    }

    /** The run of a log that the published schema of SARIF 2.1.0 accepts. */
    public static JsonNode sarif(String text) {
        try (var in = Formats.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(in);
            assertThat(schema.validate(text, InputFormat.JSON)).isEmpty();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return json(text).at("/runs/0");
    }

    /** The root of well-formed XML that names nothing outside of itself. */
    public static Element xml(String text) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(text)))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError(text, e);
        }
    }

    /** What a reader of Markdown sees, without its marks. */
    public static String markdown(String text) {
        var parser =
                Parser.builder().extensions(List.of(TablesExtension.create())).build();
        return TextContentRenderer.builder().build().render(parser.parse(text));
    }
}

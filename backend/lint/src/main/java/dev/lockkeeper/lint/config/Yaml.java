package dev.lockkeeper.lint.config;

import java.io.StringReader;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads text as nodes that know their lines; nothing is constructed of it. */
final class Yaml {

    private Yaml() {}

    static Section read(String file, String text) {
        var node = compose(file, text);
        return node == null ? Section.empty(file) : Section.of(file, "the file", node);
    }

    private static @Nullable Node compose(String file, String text) {
        try {
            return new org.yaml.snakeyaml.Yaml(new LoaderOptions()).compose(new StringReader(text));
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            throw new BadConfiguration(file, mark == null ? 1 : mark.getLine() + 1, "no YAML: " + e.getProblem());
        } catch (YAMLException e) {
            throw new BadConfiguration(file, 1, "no YAML: " + e.getMessage());
        }
    }
}

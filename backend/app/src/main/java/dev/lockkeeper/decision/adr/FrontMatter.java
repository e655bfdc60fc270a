package dev.lockkeeper.decision.adr;

import dev.lockkeeper.common.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * The YAML between two lines of dashes at the head of a file; every value is text or a list of texts.
 *
 * @param lines how many lines of the file it takes, 0 where there is none
 * @param broken it is there, but no YAML
 */
record FrontMatter(Map<String, Object> values, int lines, boolean broken) {

    static final FrontMatter NONE = new FrontMatter(Map.of(), 0, false);

    private static final int DEEPEST = 10;

    static FrontMatter of(List<String> lines) {
        if (lines.isEmpty() || !lines.get(0).stripTrailing().equals("---")) {
            return NONE;
        }
        for (int end = 1; end < lines.size(); end++) {
            if (lines.get(end).stripTrailing().equals("---")) {
                return read(String.join("\n", lines.subList(1, end)), end + 1);
            }
        }
        return NONE;
    }

    private static FrontMatter read(String yaml, int lines) {
        try {
            var loaded = load(yaml);
            if (loaded == null) {
                return new FrontMatter(Map.of(), lines, false);
            }
            return loaded instanceof Map<?, ?> map
                    ? new FrontMatter(named(map), lines, false)
                    : new FrontMatter(Map.of(), lines, true);
        } catch (YAMLException | StackOverflowError broken) {
            return new FrontMatter(Map.of(), lines, true);
        }
    }

    static @Nullable Object load(String yaml) {
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(DEEPEST);
        options.setAllowRecursiveKeys(false);
        var dumping = new DumperOptions();
        return new Yaml(new SafeConstructor(options), new Representer(dumping), dumping, options, new TextOnly())
                .load(yaml);
    }

    private static Map<String, Object> named(Map<?, ?> map) {
        var named = new LinkedHashMap<String, Object>();
        map.forEach((key, value) -> {
            if (value != null) {
                named.put(
                        String.valueOf(key)
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '-')
                                .strip(),
                        value);
            }
        });
        return named;
    }

    /** As people write it: the word itself, or the parts of a list with commas. */
    String text(String key) {
        return words(values.get(key));
    }

    List<String> list(String key) {
        var value = values.get(key);
        if (value instanceof Collection<?> many) {
            return many.stream()
                    .map(FrontMatter::words)
                    .filter(text -> !text.isEmpty())
                    .toList();
        }
        return AdrMeta.people(words(value));
    }

    List<Map<String, Object>> maps(String key) {
        var maps = new ArrayList<Map<String, Object>>();
        if (values.get(key) instanceof Collection<?> many) {
            many.forEach(one -> {
                if (one instanceof Map<?, ?> map) {
                    maps.add(named(map));
                }
            });
        }
        return maps;
    }

    static String words(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Collection<?> many) {
            return String.join(", ", many.stream().map(FrontMatter::words).toList());
        }
        return Text.keepable(value.toString()).strip();
    }

    /** Dates, numbers and yes stay what was written. */
    private static class TextOnly extends Resolver {

        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.NULL, NULL, "~nN\0");
            addImplicitResolver(Tag.NULL, EMPTY, null);
        }
    }
}

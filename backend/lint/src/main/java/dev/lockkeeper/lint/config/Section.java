package dev.lockkeeper.lint.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A mapping of the file. Whoever asks for a value of the wrong kind gets an error with the key and its line. */
final class Section {

    private final String file;
    private final Map<String, Node> keys = new LinkedHashMap<>();
    private final Map<String, Node> values = new LinkedHashMap<>();

    private Section(String file) {
        this.file = file;
    }

    static Section empty(String file) {
        return new Section(file);
    }

    static Section of(String file, String name, Node node) {
        var section = new Section(file);
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(tuple -> section.put(tuple.getKeyNode(), tuple.getValueNode()));
        } else if (!isEmpty(node)) {
            throw new BadConfiguration(file, line(node), name + " has to be keys with values");
        }
        return section;
    }

    private void put(Node key, Node value) {
        var name = scalar("a key", key);
        if (keys.put(name, key) != null) {
            throw new BadConfiguration(file, line(key), name + " is there twice");
        }
        values.put(name, value);
    }

    /** Refuses any other key. */
    void only(String... known) {
        var names = Set.of(known);
        for (var name : keys.keySet()) {
            if (!names.contains(name)) {
                var all = Arrays.stream(known).sorted().collect(Collectors.joining(", "));
                throw wrong(name, "unknown key " + name + "; known are " + all);
            }
        }
    }

    Set<String> keys() {
        return keys.keySet();
    }

    BadConfiguration wrong(String key, String message) {
        return new BadConfiguration(file, line(Objects.requireNonNull(keys.get(key))), message);
    }

    Optional<String> text(String key) {
        return value(key).map(node -> scalar(key, node));
    }

    Section section(String key) {
        return value(key).map(node -> of(file, key, node)).orElseGet(() -> empty(file));
    }

    /** One value stands for a list of one. */
    List<String> list(String key) {
        var node = value(key).orElse(null);
        if (node instanceof SequenceNode sequence) {
            var items = new ArrayList<String>();
            sequence.getValue().forEach(item -> items.add(scalar(key, item)));
            return items;
        }
        return text(key).map(List::of).orElse(List.of());
    }

    Optional<Boolean> flag(String key) {
        return text(key).map(text -> switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on" -> true;
            case "false", "no", "off" -> false;
            default -> throw wrong(key, key + " is true or false, not " + text);
        });
    }

    Optional<Integer> number(String key, int least, int most) {
        return text(key).map(text -> {
            if (!text.matches("\\d{1,9}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
                throw wrong(key, key + " is a number from " + least + " to " + most + ", not " + text);
            }
            return Integer.valueOf(text);
        });
    }

    /** Digits may be grouped: 2_000_000. */
    long count(String key) {
        var text = text(key).orElse("").replace("_", "");
        if (!text.matches("\\d{1,18}")) {
            throw wrong(key, key + " needs a number of rows");
        }
        return Long.parseLong(text);
    }

    <E extends Enum<E>> Optional<E> choice(String key, Class<E> type) {
        return text(key).map(text -> constant(key, text, type));
    }

    /** The key itself as one of the constants. */
    <E extends Enum<E>> E named(String key, Class<E> type) {
        return constant(key, key, type);
    }

    private <E extends Enum<E>> E constant(String key, String text, Class<E> type) {
        for (var constant : type.getEnumConstants()) {
            if (word(constant).equals(text.toLowerCase(Locale.ROOT))) {
                return constant;
            }
        }
        var all = Arrays.stream(type.getEnumConstants()).map(Section::word).collect(Collectors.joining(", "));
        throw wrong(key, text + " is none of " + all);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Optional<Node> value(String key) {
        return Optional.ofNullable(values.get(key)).filter(node -> !isEmpty(node));
    }

    private static boolean isEmpty(Node node) {
        return node instanceof ScalarNode scalar
                && scalar.isPlain()
                && scalar.getValue().isEmpty();
    }

    private String scalar(String key, Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw new BadConfiguration(file, line(node), key + " takes a plain value");
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}

package dev.lockkeeper.risk;

import static java.util.stream.Collectors.joining;

import dev.lockkeeper.lint.UnusablePolicy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An object of a policy that says of a wrong field where it is, such as {@code limits[2].high}.
 *
 * @param place what stands before the names of its fields
 */
record PolicyObject(JsonNode node, String place) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    static PolicyObject read(String json) {
        try {
            var root = JSON.readTree(json);
            if (!root.isObject()) {
                throw new UnusablePolicy("A policy is a JSON object.");
            }
            return new PolicyObject(root, "");
        } catch (JacksonException e) {
            var at = e.getLocation();
            throw new UnusablePolicy((at == null ? "" : "Line " + at.getLineNr() + ": ") + e.getOriginalMessage());
        }
    }

    /** Refuses any other field. */
    void only(String... names) {
        var known = Set.of(names);
        for (var name : node.propertyNames()) {
            if (!known.contains(name)) {
                throw wrong(name, "is not known; known are " + String.join(", ", names));
            }
        }
    }

    /** What is null says as much as what is left out. */
    boolean has(String name) {
        return node.hasNonNull(name);
    }

    UnusablePolicy wrong(String name, String what) {
        return new UnusablePolicy(place + name + " " + what + ".");
    }

    String text(String name) {
        var value = value(name);
        if (!value.isString()) {
            throw wrong(name, "is a text, not " + value);
        }
        return value.stringValue();
    }

    double number(String name, double least, double most) {
        var value = value(name);
        if (!value.isNumber() || value.doubleValue() < least || value.doubleValue() > most) {
            var range = least > 0 ? "above 0, of at most " : "from 0 to ";
            throw wrong(name, "is a number " + range + new BigDecimal(most).toPlainString() + ", not " + value);
        }
        return value.doubleValue();
    }

    long whole(String name, long least, long most) {
        var value = value(name);
        if (!value.isIntegralNumber()
                || !value.canConvertToLong()
                || value.longValue() < least
                || value.longValue() > most) {
            throw wrong(name, "is a whole number from " + least + " to " + most + ", not " + value);
        }
        return value.longValue();
    }

    <E extends Enum<E>> E constant(String name, Class<E> type) {
        var text = text(name);
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        var all = Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(joining(", "));
        throw wrong(name, "is one of " + all + ", not " + text);
    }

    /** None where it is left out. */
    List<PolicyObject> list(String name) {
        if (!has(name)) {
            return List.of();
        }
        var value = value(name);
        if (!value.isArray()) {
            throw wrong(name, "is a list");
        }
        var rows = new ArrayList<PolicyObject>();
        for (var row : value) {
            var at = name + "[" + rows.size() + "]";
            if (!row.isObject()) {
                throw wrong(at, "is an object");
            }
            rows.add(new PolicyObject(row, at + "."));
        }
        return rows;
    }

    /** None where it is left out. */
    List<String> texts(String name) {
        if (!has(name)) {
            return List.of();
        }
        var value = value(name);
        if (!value.isArray() || !value.valueStream().allMatch(JsonNode::isString)) {
            throw wrong(name, "is a list of texts");
        }
        return value.valueStream().map(JsonNode::stringValue).toList();
    }

    private JsonNode value(String name) {
        if (!has(name)) {
            throw wrong(name, "is missing");
        }
        return node.get(name);
    }
}

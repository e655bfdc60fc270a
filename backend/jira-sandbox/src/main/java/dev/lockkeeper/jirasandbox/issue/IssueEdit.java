package dev.lockkeeper.jirasandbox.issue;

import dev.lockkeeper.jirasandbox.exchange.Refusal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Applies an edit request to an issue: all of it or nothing. */
public final class IssueEdit {

    private final Map<String, EditableField> editable;

    public IssueEdit(List<SelectField> selectFields) {
        editable = Stream.concat(Stream.of(new SummaryField(), new LabelsField()), selectFields.stream())
                .collect(Collectors.toMap(EditableField::id, Function.identity()));
    }

    public Issue apply(Issue issue, JsonNode request) {
        checkShape(request);
        checkNamedOnce(request);
        var fields = issue.fields().deepCopy();
        request.path("fields").forEachEntry((name, value) -> change(fields, name, "set", value));
        request.path("update").forEachEntry((name, operations) -> changeBySteps(fields, name, operations));
        return issue.withFields(fields);
    }

    /** Each field as the list of all fields shows it. */
    public List<ObjectNode> fields() {
        return editable.values().stream().map(EditableField::described).toList();
    }

    /** Each field as an issue's edit screen shows it. */
    public Map<String, ObjectNode> meta() {
        return editable.values().stream()
                .collect(Collectors.toMap(EditableField::id, EditableField::meta, (one, other) -> one, TreeMap::new));
    }

    private static void checkShape(JsonNode request) {
        if (!request.isObject() || !isObjectOrMissing(request, "fields") || !isObjectOrMissing(request, "update")) {
            throw Refusal.badRequest("An object with the objects 'fields' and 'update', or one of them, is expected.");
        }
    }

    private static boolean isObjectOrMissing(JsonNode request, String name) {
        return request.path(name).isObject() || request.path(name).isMissingNode();
    }

    private static void checkNamedOnce(JsonNode request) {
        for (var name : request.path("fields").propertyNames()) {
            if (request.path("update").has(name)) {
                throw Refusal.field(name, "A field may stand in 'fields' or in 'update', not in both.");
            }
        }
    }

    private void changeBySteps(ObjectNode fields, String name, JsonNode operations) {
        if (!operations.isArray()) {
            throw Refusal.field(name, "A list of operations is expected.");
        }
        for (var operation : operations) {
            if (operation.size() != 1) {
                throw Refusal.field(name, "An operation has exactly one verb: " + operation);
            }
            operation.forEachEntry((verb, value) -> change(fields, name, verb, value));
        }
    }

    private void change(ObjectNode fields, String name, String verb, JsonNode value) {
        var field = editable.get(name);
        if (field == null) {
            throw Refusal.field(name, "Field '%s' is unknown here, or not on the edit screen.".formatted(name));
        }
        fields.set(name, field.changed(fields.path(name), verb, value));
    }
}

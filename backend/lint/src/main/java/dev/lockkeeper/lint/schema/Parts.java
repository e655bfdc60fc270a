package dev.lockkeeper.lint.schema;

import dev.lockkeeper.lint.TableName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a table is made of. Two tables may hold the same until one of them changes. */
final class Parts {

    final List<TableName> inherits = new ArrayList<>();
    final Map<String, Column> columns = new LinkedHashMap<>();
    final Map<String, Constraint> constraints = new LinkedHashMap<>();
    final Map<String, String> texts = new LinkedHashMap<>();
    final Map<String, Attachment> attachments = new LinkedHashMap<>();
    final Traits traits;

    Parts() {
        this(new Traits());
    }

    private Parts(Traits traits) {
        this.traits = traits;
    }

    Parts copy() {
        var copy = new Parts(traits.copy());
        copy.inherits.addAll(inherits);
        copy.columns.putAll(columns);
        copy.constraints.putAll(constraints);
        copy.texts.putAll(texts);
        copy.attachments.putAll(attachments);
        return copy;
    }
}

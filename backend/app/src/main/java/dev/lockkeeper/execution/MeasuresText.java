package dev.lockkeeper.execution;

import dev.lockkeeper.migration.StatementMeasure;
import jakarta.persistence.AttributeConverter;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was measured of statements, as the database keeps it. */
class MeasuresText implements AttributeConverter<List<StatementMeasure>, String> {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<StatementMeasure>> MEASURES = new TypeReference<>() {};

    static List<StatementMeasure> read(String text) {
        return List.copyOf(JSON.readValue(text, MEASURES));
    }

    @Override
    public String convertToDatabaseColumn(List<StatementMeasure> measures) {
        return JSON.writeValueAsString(measures);
    }

    @Override
    public List<StatementMeasure> convertToEntityAttribute(String text) {
        return read(text);
    }
}

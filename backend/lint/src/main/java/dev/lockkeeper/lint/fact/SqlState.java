package dev.lockkeeper.lint.fact;

/** The errors that can be foreseen, by PostgreSQL's codes. */
final class SqlState {

    static final String NOT_NULL_VIOLATION = "23502";
    static final String ACTIVE_TRANSACTION = "25001";
    static final String NO_ACTIVE_TRANSACTION = "25P01";
    static final String FEATURE_NOT_SUPPORTED = "0A000";
    static final String INVALID_PARAMETER = "22023";
    static final String INVALID_SCHEMA = "3F000";
    static final String DEPENDENTS_STILL_EXIST = "2BP01";
    static final String SYNTAX = "42601";
    static final String DUPLICATE_COLUMN = "42701";
    static final String UNDEFINED_COLUMN = "42703";
    static final String UNDEFINED_OBJECT = "42704";
    static final String DUPLICATE_OBJECT = "42710";
    static final String AMBIGUOUS_COLUMN = "42702";
    static final String GENERATED_ALWAYS = "428C9";
    static final String INVALID_COLUMN_REFERENCE = "42P10";
    static final String DUPLICATE_FUNCTION = "42723";
    static final String AMBIGUOUS_FUNCTION = "42725";
    static final String INVALID_FUNCTION = "42P13";
    static final String DATATYPE_MISMATCH = "42804";
    static final String WRONG_OBJECT_TYPE = "42809";
    static final String INVALID_FOREIGN_KEY = "42830";
    static final String GROUPING = "42803";
    static final String TOO_LONG = "22001";
    static final String OUT_OF_RANGE = "22003";
    static final String INVALID_DAY = "22007";
    static final String DIVISION_BY_ZERO = "22012";
    static final String INVALID_TEXT = "22P02";
    static final String CANNOT_COERCE = "42846";
    static final String UNDEFINED_FUNCTION = "42883";
    static final String UNDEFINED_TABLE = "42P01";
    static final String DUPLICATE_SCHEMA = "42P06";
    static final String DUPLICATE_TABLE = "42P07";
    static final String INVALID_TABLE_COLUMN = "42611";
    static final String INVALID_TABLE_DEFINITION = "42P16";
    static final String INVALID_OBJECT_DEFINITION = "42P17";
    static final String DUPLICATE_ALIAS = "42712";
    static final String INVALID_SCHEMA_DEFINITION = "42P15";
    static final String NOT_IN_PREREQUISITE_STATE = "55000";
    static final String UNSAFE_NEW_ENUM_VALUE = "55P04";

    private SqlState() {}
}

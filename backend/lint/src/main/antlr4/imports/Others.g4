// Objects that a migration seldom touches.
parser grammar Others;

createOther
    : CREATE (OR REPLACE)? AGGREGATE calledName (aggregateArguments definition | definition)
    | CREATE OPERATOR operatorName definition
    | CREATE OPERATOR CLASS qualifiedName DEFAULT? FOR TYPE typeName USING columnName (FAMILY qualifiedName)?
      AS operatorMember (',' operatorMember)*
    | CREATE OPERATOR FAMILY qualifiedName USING columnName
    | CREATE CAST castTypes (WITH FUNCTION routineName | WITHOUT FUNCTION | WITH INOUT) (AS (ASSIGNMENT | IMPLICIT))?
    | CREATE COLLATION ifNotExists? qualifiedName (definition | FROM qualifiedName)
    | CREATE DEFAULT? CONVERSION qualifiedName FOR string TO string FROM qualifiedName
    | CREATE (OR REPLACE)? TRUSTED? PROCEDURAL? LANGUAGE columnName
      (HANDLER handlerName (INLINE handlerName)? (VALIDATOR handlerName | NO VALIDATOR)?)?
    | CREATE ACCESS METHOD columnName TYPE (INDEX | TABLE) HANDLER handlerName
    | CREATE TABLESPACE columnName (OWNER roleName)? LOCATION string (WITH reloptions)?
    | CREATE DATABASE columnName WITH? databaseOption*
    | CREATE SERVER ifNotExists? columnName (TYPE string)? serverVersion? FOREIGN DATA WRAPPER columnName foreignOptions?
    | CREATE FOREIGN DATA WRAPPER columnName wrapperOption* foreignOptions?
    | CREATE (OR REPLACE)? TRANSFORM FOR typeName LANGUAGE columnName '(' transformPart (',' transformPart)? ')'
    | CREATE USER MAPPING ifNotExists? FOR mappedRole SERVER columnName foreignOptions?
    | CREATE TEXT SEARCH (CONFIGURATION | DICTIONARY | PARSER | TEMPLATE) qualifiedName definition
    ;

alterOwnedThing
    : ALTER COLLATION qualifiedName (REFRESH VERSION | ownedChange)
    | ALTER CONVERSION qualifiedName ownedChange
    | ALTER DATABASE columnName databaseChange
    | ALTER PROCEDURAL? LANGUAGE columnName (RENAME TO columnName | OWNER TO roleName)
    | ALTER TABLESPACE columnName ((SET | RESET) reloptions | RENAME TO columnName | OWNER TO roleName)
    | ALTER SERVER columnName (serverVersion alterForeignOptions? | alterForeignOptions | RENAME TO columnName | OWNER TO roleName)
    | ALTER FOREIGN DATA WRAPPER columnName
      (wrapperOption+ alterForeignOptions? | alterForeignOptions | RENAME TO columnName | OWNER TO roleName)
    | ALTER TEXT SEARCH CONFIGURATION qualifiedName (mappingChange | ownedChange)
    | ALTER TEXT SEARCH DICTIONARY qualifiedName (definition | ownedChange)
    | ALTER TEXT SEARCH (PARSER | TEMPLATE) qualifiedName (RENAME TO columnName | SET SCHEMA columnName)
    | ALTER OPERATOR operatorName operands (SET definition | OWNER TO roleName | SET SCHEMA columnName)
    | ALTER OPERATOR (CLASS | FAMILY) qualifiedName USING columnName ownedChange
    | ALTER OPERATOR FAMILY qualifiedName USING columnName ADD operatorMember (',' operatorMember)*
    | ALTER OPERATOR FAMILY qualifiedName USING columnName DROP operatorSlot (',' operatorSlot)*
    | ALTER LARGE OBJECT signed OWNER TO roleName
    | ALTER USER MAPPING FOR mappedRole SERVER columnName alterForeignOptions
    ;

dropOther
    : DROP CAST ifExists? castTypes dropBehaviour?
    | DROP TRANSFORM ifExists? FOR typeName LANGUAGE columnName dropBehaviour?
    | DROP OPERATOR ifExists? operatorName operands (',' operatorName operands)* dropBehaviour?
    | DROP OPERATOR (CLASS | FAMILY) ifExists? qualifiedName USING columnName dropBehaviour?
    | DROP USER MAPPING ifExists? FOR mappedRole SERVER columnName
    ;

ownedChange
    : RENAME TO columnName
    | OWNER TO roleName
    | SET SCHEMA columnName
    ;

definition
    : '(' definitionItem (',' definitionItem)* ')'
    ;

definitionItem
    : label ('=' optionValue)?
    ;

aggregateArguments
    : '(' ('*' | parameters (ORDER BY parameters)? | ORDER BY parameters) ')'
    ;

operatorName
    : (columnName '.')* comparisonOrOperator
    ;

// One of the two may be missing, and says so.
operands
    : '(' (typeName | NONE) ',' (typeName | NONE) ')'
    ;

operatorMember
    : OPERATOR INTEGER_LITERAL operatorName operands? (FOR (SEARCH | ORDER BY qualifiedName))?
    | FUNCTION INTEGER_LITERAL ('(' typeNames ')')? routineName
    | STORAGE typeName
    ;

operatorSlot
    : (OPERATOR | FUNCTION) INTEGER_LITERAL '(' typeNames ')'
    ;

typeNames
    : typeName (',' typeName)*
    ;

castTypes
    : '(' typeName AS typeName ')'
    ;

handlerName
    : columnName ('.' label)*
    ;

databaseOption
    : (plainName | CONNECTION LIMIT | ENCODING | LOCATION | OWNER | TABLESPACE | TEMPLATE) '='?
      (signed | string | TRUE | FALSE | ON | DEFAULT | roleWord)
    ;

databaseChange
    : SET TABLESPACE columnName
    | SET settingChange
    | RESET resettable
    | REFRESH COLLATION VERSION
    | RENAME TO columnName
    | OWNER TO roleName
    | WITH? databaseOption*
    ;

serverVersion
    : VERSION (string | NULL)
    ;

wrapperOption
    : NO? HANDLER
    | HANDLER handlerName
    | NO? VALIDATOR
    | VALIDATOR handlerName
    ;

transformPart
    : (FROM | TO) SQL WITH FUNCTION routineName
    ;

mappedRole
    : roleName
    | USER
    ;

mappingChange
    : (ADD | ALTER) MAPPING FOR nameList WITH qualifiedName (',' qualifiedName)*
    | ALTER MAPPING (FOR nameList)? REPLACE qualifiedName WITH qualifiedName
    | DROP MAPPING ifExists? FOR nameList
    ;

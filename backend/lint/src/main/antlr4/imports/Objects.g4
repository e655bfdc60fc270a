// Everything that is created, altered and dropped beside tables and indexes.
parser grammar Objects;

createView
    : CREATE (OR REPLACE)? (TEMPORARY | TEMP | LOCAL (TEMPORARY | TEMP))? RECURSIVE? VIEW qualifiedName ('(' nameList ')')?
      (WITH reloptions)? AS query (WITH (CASCADED | LOCAL)? CHECK OPTION)?
    ;

createMaterializedView
    : CREATE UNLOGGED? MATERIALIZED VIEW ifNotExists? qualifiedName ('(' nameList ')')? (USING columnName)?
      (WITH reloptions)? (TABLESPACE columnName)? AS query withData?
    ;

refreshMaterializedView
    : REFRESH MATERIALIZED VIEW CONCURRENTLY? qualifiedName withData?
    ;

createSequence
    : CREATE persistence? SEQUENCE ifNotExists? qualifiedName sequenceOption*
    ;

alterSequence
    : ALTER SEQUENCE ifExists? qualifiedName (sequenceOption+ | objectChange | tableAction (',' tableAction)*)
    ;

sequenceOptionsInParens
    : '(' sequenceOption+ ')'
    ;

sequenceOption
    : AS typeName
    | INCREMENT BY? signed
    | MAXVALUE signed
    | MINVALUE signed
    | NO (MAXVALUE | MINVALUE | CYCLE)
    | START WITH? signed
    | RESTART (WITH? signed)?
    | CACHE signed
    | CYCLE
    | OWNED BY qualifiedName
    | SEQUENCE NAME qualifiedName
    | SET (LOGGED | UNLOGGED)
    | LOGGED
    | UNLOGGED
    ;

createType
    : CREATE TYPE qualifiedName (AS ENUM '(' (string (',' string)*)? ')' | AS RANGE definition | AS '(' columnDefinitions? ')' | definition)?
    ;

alterType
    : ALTER TYPE qualifiedName typeChange
    ;

typeChange
    : ADD VALUE ifNotExists? string ((BEFORE | AFTER) string)?
    | RENAME VALUE string TO string
    | RENAME ATTRIBUTE columnName TO columnName dropBehaviour?
    | attributeChange (',' attributeChange)*
    | SET definition
    | objectChange
    ;

attributeChange
    : ADD ATTRIBUTE columnName typeName (COLLATE qualifiedName)? dropBehaviour?
    | DROP ATTRIBUTE ifExists? columnName dropBehaviour?
    | ALTER ATTRIBUTE columnName (SET DATA)? TYPE typeName (COLLATE qualifiedName)? dropBehaviour?
    ;

createDomain
    : CREATE DOMAIN qualifiedName AS? typeName columnConstraint*
    ;

alterDomain
    : ALTER DOMAIN qualifiedName domainChange
    ;

domainChange
    : SET DEFAULT expr
    | DROP DEFAULT
    | (SET | DROP) NOT NULL
    | ADD (CONSTRAINT columnName)? (CHECK '(' expr ')' | NOT NULL) deferral*
    | DROP CONSTRAINT ifExists? columnName dropBehaviour?
    | RENAME CONSTRAINT columnName TO columnName
    | VALIDATE CONSTRAINT columnName
    | objectChange
    ;

// The changes that most kinds of objects share.
objectChange
    : RENAME TO columnName
    | OWNER TO roleName
    | SET SCHEMA columnName
    | NO? DEPENDS ON EXTENSION columnName
    ;

createRoutine
    : CREATE (OR REPLACE)? (FUNCTION | PROCEDURE) qualifiedName '(' parameters? ')'
      (RETURNS (typeName | TABLE '(' columnDefinitions ')'))? routineOption* routineBody?
    ;

parameters
    : parameter (',' parameter)*
    ;

parameter
    : parameterMode? functionName? parameterMode? typeName ((DEFAULT | '=') expr)?
    ;

parameterMode
    : IN OUT?
    | OUT
    | INOUT
    | VARIADIC
    ;

routineOption
    : AS STRING_LITERAL (',' STRING_LITERAL)?
    | LANGUAGE (columnName | STRING_LITERAL)
    | TRANSFORM FOR TYPE typeName (',' FOR TYPE typeName)*
    | WINDOW
    | routineTrait
    ;

routineTrait
    : CALLED ON NULL INPUT
    | RETURNS NULL ON NULL INPUT
    | STRICT
    | IMMUTABLE
    | STABLE
    | VOLATILE
    | NOT? LEAKPROOF
    | EXTERNAL? SECURITY (DEFINER | INVOKER)
    | COST signed
    | ROWS signed
    | SUPPORT qualifiedName
    | PARALLEL columnName
    | SET settingChange
    | RESET resettable
    ;

routineBody
    : RETURN expr
    | BEGIN ATOMIC (routineStatement? ';')* END
    ;

routineStatement
    : dataStatement
    | statement
    | RETURN expr
    ;

alterRoutine
    : ALTER (FUNCTION | PROCEDURE | ROUTINE | AGGREGATE) routineName (routineTrait+ RESTRICT? | objectChange)
    ;

routineName
    : qualifiedName ('(' ('*' | parameters? (ORDER BY parameters)?) ')')?
    ;

createTrigger
    : CREATE (OR REPLACE)? CONSTRAINT? TRIGGER columnName (BEFORE | AFTER | INSTEAD OF) triggerEvent (OR triggerEvent)*
      ON qualifiedName (FROM qualifiedName)? deferral* triggerReferencing?
      (FOR EACH? (ROW | STATEMENT))? (WHEN '(' expr ')')? EXECUTE (FUNCTION | PROCEDURE) qualifiedName '(' exprList? ')'
    ;

triggerEvent
    : INSERT
    | DELETE
    | TRUNCATE
    | UPDATE (OF nameList)?
    ;

triggerReferencing
    : REFERENCING ((OLD | NEW) (TABLE | ROW) AS? columnName)+
    ;

alterTrigger
    : ALTER TRIGGER columnName ON qualifiedName objectChange
    ;

createEventTrigger
    : CREATE EVENT TRIGGER columnName ON label (WHEN columnName IN '(' string (',' string)* ')' (AND columnName IN '(' string (',' string)* ')')*)?
      EXECUTE (FUNCTION | PROCEDURE) qualifiedName '(' ')'
    ;

alterEventTrigger
    : ALTER EVENT TRIGGER columnName (DISABLE | ENABLE (REPLICA | ALWAYS)? | objectChange)
    ;

createRule
    : CREATE (OR REPLACE)? RULE columnName AS ON (SELECT | INSERT | UPDATE | DELETE) TO qualifiedName whereClause?
      DO (ALSO | INSTEAD)? (NOTHING | ruleAction | '(' ruleAction? (';' ruleAction?)* ')')
    ;

ruleAction
    : insert
    | update
    | delete
    | bareQuery
    | notification
    ;

alterRule
    : ALTER RULE columnName ON qualifiedName RENAME TO columnName
    ;

createPolicy
    : CREATE POLICY columnName ON qualifiedName (AS (columnName))? (FOR (ALL | SELECT | INSERT | UPDATE | DELETE))?
      (TO roles)? (USING '(' expr ')')? (WITH CHECK '(' expr ')')?
    ;

alterPolicy
    : ALTER POLICY ifExists? columnName ON qualifiedName
      (RENAME TO columnName | (TO roles)? (USING '(' expr ')')? (WITH CHECK '(' expr ')')?)
    ;

createExtension
    : CREATE EXTENSION ifNotExists? columnName WITH? (SCHEMA columnName | VERSION (columnName | STRING_LITERAL) | CASCADE)*
    ;

alterExtension
    : ALTER EXTENSION columnName (UPDATE (TO (columnName | STRING_LITERAL))? | SET SCHEMA columnName | (ADD | DROP) commentTarget)
    ;

createSchema
    : CREATE SCHEMA (ifNotExists? columnName (AUTHORIZATION roleName)? | ifNotExists? AUTHORIZATION roleName) schemaElement*
    ;

schemaElement
    : createTable
    | createIndex
    | createView
    | createSequence
    | createTrigger
    | grant
    ;

alterSchema
    : ALTER SCHEMA columnName objectChange
    ;

createStatistics
    : CREATE STATISTICS (ifNotExists? qualifiedName)? ('(' nameList ')')? ON statisticsItem (',' statisticsItem)* FROM tableExpr
    ;

statisticsItem
    : columnName
    | functionCall
    | '(' expr ')'
    ;

alterStatistics
    : ALTER STATISTICS ifExists? qualifiedName (SET STATISTICS (signed | DEFAULT) | objectChange)
    ;

createPublication
    : CREATE PUBLICATION columnName (FOR (ALL publicationAll (',' ALL publicationAll)* | publicationItems))? (WITH definition)?
    ;

publicationAll
    : TABLES
    | SEQUENCES
    ;

publicationItems
    : publicationItem (',' publicationItem)*
    ;

publicationItem
    : TABLE publishedTable (',' publishedTable)*
    | TABLES IN SCHEMA (columnName | CURRENT_SCHEMA) (',' (columnName | CURRENT_SCHEMA))*
    ;

publishedTable
    : relation ('(' nameList ')')? (WHERE '(' expr ')')?
    ;

alterPublication
    : ALTER PUBLICATION columnName ((ADD | DROP | SET) publicationItems | SET definition | objectChange)
    ;

createSubscription
    : CREATE SUBSCRIPTION columnName CONNECTION STRING_LITERAL PUBLICATION nameList (WITH definition)?
    ;

alterSubscription
    : ALTER SUBSCRIPTION columnName
      (CONNECTION STRING_LITERAL | (SET | ADD | DROP) PUBLICATION nameList (WITH definition)? | REFRESH PUBLICATION (WITH definition)?
        | ENABLE | DISABLE | SET definition | SKIP definition | objectChange)
    ;

alterView
    : ALTER MATERIALIZED? VIEW ifExists? qualifiedName (RENAME COLUMN? columnName TO columnName | objectChange | tableAction (',' tableAction)*)
    | ALTER MATERIALIZED VIEW ALL IN TABLESPACE columnName (OWNED BY roles)? SET TABLESPACE columnName NOWAIT?
    ;

drop
    : DROP dropTarget ifExists? droppedName (',' droppedName)* dropBehaviour?
    | DROP INDEX CONCURRENTLY? ifExists? qualifiedName (',' qualifiedName)* dropBehaviour?
    | DROP (FUNCTION | PROCEDURE | ROUTINE | AGGREGATE) ifExists? routineName (',' routineName)* dropBehaviour?
    | DROP (TRIGGER | POLICY | RULE) ifExists? columnName ON qualifiedName dropBehaviour?
    | DROP OWNED BY roles dropBehaviour?
    | DROP DATABASE ifExists? columnName ('(' FORCE ')' | WITH '(' FORCE ')')?
    ;

dropTarget
    : FOREIGN? TABLE
    | MATERIALIZED? VIEW
    | SEQUENCE
    | TYPE
    | DOMAIN
    | SCHEMA
    | EXTENSION
    | COLLATION
    | CONVERSION
    | STATISTICS
    | PUBLICATION
    | SUBSCRIPTION
    | EVENT TRIGGER
    | ACCESS METHOD
    | SERVER
    | FOREIGN DATA WRAPPER
    | PROCEDURAL? LANGUAGE
    | TABLESPACE
    | (ROLE | USER | GROUP)
    | TEXT SEARCH (CONFIGURATION | DICTIONARY | PARSER | TEMPLATE)
    ;

droppedName
    : typeName
    ;

truncate
    : TRUNCATE TABLE? relation (',' relation)* ((RESTART | CONTINUE) IDENTITY)? dropBehaviour?
    ;

comment
    : COMMENT ON commentTarget IS (string | NULL)
    | SECURITY LABEL (FOR (roleWord | STRING_LITERAL))? ON commentTarget IS (string | NULL)
    ;

commentTarget
    : TABLE qualifiedName                                    # commentOnTable
    | COLUMN qualifiedName                                   # commentOnColumn
    | (FUNCTION | PROCEDURE | ROUTINE | AGGREGATE) routineName # commentOnOther
    | (TRIGGER | POLICY | RULE | CONSTRAINT) columnName ON DOMAIN? qualifiedName # commentOnPart
    | (TYPE | DOMAIN) typeName                               # commentOnOther
    | (MATERIALIZED? VIEW | SEQUENCE | INDEX | FOREIGN TABLE | COLLATION | CONVERSION | STATISTICS
        | TEXT SEARCH (CONFIGURATION | DICTIONARY | PARSER | TEMPLATE)) qualifiedName # commentOnOther
    | (SCHEMA | DATABASE | EXTENSION | ROLE | TABLESPACE | EVENT TRIGGER | ACCESS METHOD | PUBLICATION | SUBSCRIPTION
        | SERVER | FOREIGN DATA WRAPPER | PROCEDURAL? LANGUAGE) columnName # commentOnOther
    | LARGE OBJECT signed                                    # commentOnOther
    | OPERATOR (CLASS | FAMILY) qualifiedName USING columnName # commentOnOther
    | OPERATOR operatorName operands                         # commentOnOther
    | (CAST castTypes | TRANSFORM FOR typeName LANGUAGE columnName) # commentOnOther
    ;

roleName
    : columnName
    | functionNameWord
    | CURRENT_USER
    | CURRENT_ROLE
    | SESSION_USER
    ;

// A word that is not reserved.
roleWord
    : columnName
    | functionNameWord
    ;

roles
    : GROUP? roleName (',' GROUP? roleName)*
    ;

grant
    : GRANT privileges ON grantTarget TO roles (WITH GRANT OPTION)? grantedBy?
    | GRANT nameList TO roles (WITH (ADMIN OPTION | label (OPTION | TRUE | FALSE) (',' label (OPTION | TRUE | FALSE))*))? grantedBy?
    ;

revoke
    : REVOKE (GRANT OPTION FOR)? privileges ON grantTarget FROM roles grantedBy? dropBehaviour?
    | REVOKE ((ADMIN | label) OPTION FOR)? nameList FROM roles grantedBy? dropBehaviour?
    ;

grantedBy
    : GRANTED BY roleName
    ;

privileges
    : ALL PRIVILEGES? ('(' nameList ')')?
    | privilege (',' privilege)*
    ;

privilege
    : (SELECT | REFERENCES | CREATE | columnName | ALTER SYSTEM) ('(' nameList ')')?
    ;

grantTarget
    : TABLE? qualifiedName (',' qualifiedName)*
    | ALL (TABLES | SEQUENCES | FUNCTIONS | PROCEDURES | ROUTINES) IN SCHEMA nameList
    | (FUNCTION | PROCEDURE | ROUTINE) routineName (',' routineName)*
    | (SEQUENCE | SCHEMA | DATABASE | DOMAIN | LANGUAGE | TYPE | TABLESPACE | PARAMETER | FOREIGN DATA WRAPPER | FOREIGN SERVER
        | LARGE OBJECT) grantName (',' grantName)*
    ;

grantName
    : qualifiedName
    | INTEGER_LITERAL
    ;

alterDefaultPrivileges
    : ALTER DEFAULT PRIVILEGES ((FOR (ROLE | USER) roles) | IN SCHEMA nameList)*
      (GRANT privileges ON defaultTarget TO roles (WITH GRANT OPTION)?
        | REVOKE (GRANT OPTION FOR)? privileges ON defaultTarget FROM roles dropBehaviour?)
    ;

defaultTarget
    : TABLES
    | SEQUENCES
    | FUNCTIONS
    | ROUTINES
    | TYPES
    | SCHEMAS
    | LARGE OBJECTS
    ;

role
    : CREATE (ROLE | USER | GROUP) roleName WITH? (roleOption | newRoleOption)*
    | ALTER (ROLE | USER) roleName WITH? roleOption*
    | ALTER (ROLE | USER) (roleName | ALL) (IN DATABASE columnName)? (SET settingChange | RESET resettable)
    | ALTER (ROLE | USER | GROUP) roleName RENAME TO columnName
    | ALTER GROUP roleName (ADD | DROP) USER roleNames
    ;

roleOption
    : PASSWORD (string | NULL)
    | ENCRYPTED PASSWORD string
    | CONNECTION LIMIT signed
    | VALID UNTIL string
    | USER roleNames
    | INHERIT
    | plainName
    ;

newRoleOption
    : IN (ROLE | GROUP) roleNames
    | (ROLE | ADMIN) roleNames
    | SYSID INTEGER_LITERAL
    ;

roleNames
    : roleName (',' roleName)*
    ;

reassignOwned
    : REASSIGN OWNED BY roles TO roleName
    ;

importForeignSchema
    : IMPORT FOREIGN SCHEMA columnName ((LIMIT TO | EXCEPT) '(' qualifiedName (',' qualifiedName)* ')')? FROM SERVER columnName INTO columnName foreignOptions?
    ;

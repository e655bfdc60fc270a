// Tables, their columns, constraints and indexes.
parser grammar Tables;

createTable
    : CREATE persistence? TABLE ifNotExists? qualifiedName tableBody
    ;

createForeignTable
    : CREATE FOREIGN TABLE ifNotExists? qualifiedName
      ('(' tableElements? ')' inherits? | PARTITION OF qualifiedName typedElements? partitionBound)
      SERVER columnName foreignOptions?
    ;

persistence
    : TEMPORARY
    | TEMP
    | (LOCAL | GLOBAL) (TEMPORARY | TEMP)
    | UNLOGGED
    ;

ifNotExists
    : IF NOT EXISTS
    ;

ifExists
    : IF EXISTS
    ;

tableBody
    : '(' tableElements? ')' inherits? partitionBy? tableTail
    | OF qualifiedName typedElements? partitionBy? tableTail
    | PARTITION OF qualifiedName typedElements? partitionBound partitionBy? tableTail
    | ('(' nameList ')')? tableTail AS (query | executeStatement) withData?
    ;

tableTail
    : (USING columnName)? (WITH reloptions | WITHOUT OIDS)? (ON COMMIT (DROP | DELETE ROWS | PRESERVE ROWS))?
      (TABLESPACE columnName)?
    ;

withData
    : WITH NO? DATA
    ;

inherits
    : INHERITS '(' qualifiedName (',' qualifiedName)* ')'
    ;

partitionBy
    : PARTITION BY columnName '(' indexKey (',' indexKey)* ')'
    ;

partitionBound
    : FOR VALUES (FROM '(' exprList ')' TO '(' exprList ')' | IN '(' exprList ')' | WITH '(' hashPart (',' hashPart)* ')')
    | DEFAULT
    ;

hashPart
    : columnName INTEGER_LITERAL
    ;

tableElements
    : tableElement (',' tableElement)*
    ;

tableElement
    : columnDefinition
    | tableConstraint
    | LIKE qualifiedName likeOption*
    ;

likeOption
    : (INCLUDING | EXCLUDING) (COMMENTS | COMPRESSION | CONSTRAINTS | DEFAULTS | IDENTITY | GENERATED | INDEXES
        | STATISTICS | STORAGE | ALL)
    ;

typedElements
    : '(' typedElement (',' typedElement)* ')'
    ;

typedElement
    : columnName (WITH OPTIONS)? columnConstraint*
    | tableConstraint
    ;

columnDefinition
    : columnName typeName (STORAGE (columnName | DEFAULT))? (COMPRESSION (columnName | DEFAULT))? foreignOptions? columnConstraint*
    ;

columnConstraint
    : (CONSTRAINT columnName)? columnRule
    | deferral
    | COLLATE qualifiedName
    ;

columnRule
    : NOT NULL (NO INHERIT)?
    | NULL
    | DEFAULT defaultValue
    | CHECK '(' expr ')' (NO INHERIT)?
    | UNIQUE nullsDistinct? (WITH reloptions)? indexTablespace?
    | PRIMARY KEY (WITH reloptions)? indexTablespace?
    | references
    | GENERATED generatedWhen AS IDENTITY sequenceOptionsInParens?
    | GENERATED ALWAYS AS '(' expr ')' (STORED | VIRTUAL)?
    ;

generatedWhen
    : ALWAYS
    | BY DEFAULT
    ;

defaultValue
    : boundValue
    ;

// A value where NOT and AND have another meaning.
boundValue
    : value (comparison value | IS NOT? (DISTINCT FROM value | DOCUMENT))*
    ;

deferral
    : NOT? DEFERRABLE
    | INITIALLY (DEFERRED | IMMEDIATE)
    | NOT? ENFORCED
    | NOT VALID
    | NO INHERIT
    ;

references
    : REFERENCES qualifiedName ('(' keyColumns ')')? (MATCH (FULL | PARTIAL | SIMPLE))? keyAction*
    ;

keyAction
    : ON (DELETE | UPDATE) (NO ACTION | RESTRICT | CASCADE | SET (NULL | DEFAULT) ('(' nameList ')')?)
    ;

tableConstraint
    : (CONSTRAINT columnName)? tableRule deferral*
    ;

tableRule
    : CHECK '(' expr ')'
    | NOT NULL columnName
    | UNIQUE (nullsDistinct? '(' keyColumns ')' include? (WITH reloptions)? indexTablespace? | USING INDEX columnName)
    | PRIMARY KEY ('(' keyColumns ')' include? (WITH reloptions)? indexTablespace? | USING INDEX columnName)
    | EXCLUDE (USING columnName)? '(' exclusion (',' exclusion)* ')' include? (WITH reloptions)? indexTablespace?
      (WHERE '(' expr ')')?
    | FOREIGN KEY '(' keyColumns ')' references
    ;

keyColumns
    : nameList (',' PERIOD columnName)?
    | columnName WITHOUT OVERLAPS
    | nameList ',' columnName WITHOUT OVERLAPS
    ;

exclusion
    : indexKey WITH (operatorName | OPERATOR '(' operatorName ')')
    ;

nullsDistinct
    : NULLS NOT? DISTINCT
    ;

include
    : INCLUDE '(' nameList ')'
    ;

indexTablespace
    : USING INDEX TABLESPACE columnName
    ;

reloptions
    : '(' reloption (',' reloption)* ')'
    ;

reloption
    : label ('.' label)? ('=' optionValue)?
    ;

optionValue
    : ('+' | '-')? (INTEGER_LITERAL | NUMBER_LITERAL)
    | STRING_LITERAL
    | NONE
    | comparisonOrOperator
    | typeName
    | reserved
    ;

foreignOptions
    : OPTIONS '(' foreignOption (',' foreignOption)* ')'
    ;

foreignOption
    : label string
    ;

alterForeignOptions
    : OPTIONS '(' foreignChange (',' foreignChange)* ')'
    ;

foreignChange
    : (ADD | SET)? label string
    | DROP label
    ;

createIndex
    : CREATE UNIQUE? INDEX CONCURRENTLY? (ifNotExists? columnName)? ON relation (USING columnName)?
      '(' indexKey (',' indexKey)* ')' include? nullsDistinct? (WITH reloptions)? (TABLESPACE columnName)? whereClause?
    ;

indexKey
    : (columnName | functionCall | '(' expr ')') (COLLATE qualifiedName)? (operatorClass reloptions?)? (ASC | DESC)? (NULLS (FIRST | LAST))?
    ;

functionCall
    : calledName call
    | specialCall
    | sessionValue
    | CAST '(' expr AS typeName ')'
    ;

operatorClass
    : (plainName | unreserved) ('.' label)*
    ;

alterTable
    : ALTER FOREIGN? TABLE ifExists? relation tableChange
    | ALTER TABLE ALL IN TABLESPACE columnName (OWNED BY nameList)? SET TABLESPACE columnName NOWAIT?
    ;

tableChange
    : RENAME CONSTRAINT columnName TO columnName             # renameConstraint
    | RENAME TO columnName                                   # renameTable
    | RENAME COLUMN? columnName TO columnName                # renameColumn
    | SET SCHEMA columnName                                  # setTableSchema
    | ATTACH PARTITION qualifiedName partitionBound          # attachPartition
    | DETACH PARTITION qualifiedName (CONCURRENTLY | FINALIZE)? # detachPartition
    | tableAction (',' tableAction)*                         # tableActions
    ;

tableAction
    : ADD COLUMN? ifNotExists? columnDefinition              # addColumn
    | ADD tableConstraint                                    # addConstraint
    | DROP CONSTRAINT ifExists? columnName dropBehaviour?    # dropConstraint
    | DROP COLUMN? ifExists? columnName dropBehaviour?       # dropColumn
    | ALTER COLUMN? columnName columnChange                  # alterColumn
    | ALTER COLUMN? INTEGER_LITERAL SET STATISTICS (signed | DEFAULT) # alterColumnStatistics
    | ALTER CONSTRAINT columnName (deferral* | INHERIT)      # alterConstraint
    | VALIDATE CONSTRAINT columnName                         # validateConstraint
    | (ENABLE | DISABLE) TRIGGER columnName                  # switchTrigger
    | (ENABLE | DISABLE) TRIGGER (ALL | USER)                # switchTrigger
    | ENABLE (REPLICA | ALWAYS) TRIGGER columnName           # switchTrigger
    | (ENABLE | DISABLE) RULE columnName                     # switchRule
    | ENABLE (REPLICA | ALWAYS) RULE columnName              # switchRule
    | (ENABLE | DISABLE | FORCE | NO FORCE) ROW LEVEL SECURITY # rowSecurity
    | CLUSTER ON columnName                                  # clusterOn
    | SET WITHOUT (CLUSTER | OIDS)                           # setWithout
    | SET (LOGGED | UNLOGGED)                                # setLogged
    | SET TABLESPACE columnName                              # setTablespace
    | SET ACCESS METHOD (columnName | DEFAULT)               # setAccessMethod
    | SET reloptions                                         # setReloptions
    | RESET '(' reloption (',' reloption)* ')'               # setReloptions
    | INHERIT qualifiedName                                  # inheritParent
    | NO INHERIT qualifiedName                               # inheritParent
    | OF qualifiedName                                       # otherTableAction
    | NOT OF                                                 # otherTableAction
    | OWNER TO roleName                                      # otherTableAction
    | REPLICA IDENTITY (NOTHING | FULL | DEFAULT | USING INDEX columnName) # otherTableAction
    | alterForeignOptions                                    # otherTableAction
    ;

columnChange
    : (SET DATA)? TYPE typeName (COLLATE qualifiedName)? (USING expr)?  # setType
    | SET DEFAULT expr                                       # setDefault
    | DROP DEFAULT                                           # dropDefault
    | SET NOT NULL                                           # setNotNull
    | DROP NOT NULL                                          # dropNotNull
    | SET EXPRESSION AS '(' expr ')'                         # setExpression
    | DROP EXPRESSION ifExists?                              # dropExpression
    | ADD GENERATED generatedWhen AS IDENTITY sequenceOptionsInParens? # addIdentity
    | identityChange+                                        # changeIdentity
    | DROP IDENTITY ifExists?                                # dropIdentity
    | SET STATISTICS (signed | DEFAULT)                      # setStatistics
    | (SET | RESET) reloptions                               # setColumnOptions
    | SET STORAGE (columnName | DEFAULT)                     # setStorage
    | SET COMPRESSION (columnName | DEFAULT)                 # setStorage
    | alterForeignOptions                                    # setStorage
    ;

identityChange
    : SET GENERATED generatedWhen
    | RESTART (WITH? signed)?
    | SET sequenceOption
    ;

signed
    : ('+' | '-')? (INTEGER_LITERAL | NUMBER_LITERAL)
    ;

dropBehaviour
    : CASCADE
    | RESTRICT
    ;

alterIndex
    : ALTER INDEX ifExists? qualifiedName indexChange
    | ALTER INDEX ALL IN TABLESPACE columnName (OWNED BY nameList)? SET TABLESPACE columnName NOWAIT?
    ;

indexChange
    : RENAME TO columnName
    | SET TABLESPACE columnName
    | ATTACH PARTITION qualifiedName
    | SET reloptions
    | RESET '(' reloption (',' reloption)* ')'
    | ALTER COLUMN? INTEGER_LITERAL SET STATISTICS (signed | DEFAULT)
    | NO? DEPENDS ON EXTENSION columnName
    | tableAction (',' tableAction)*
    ;

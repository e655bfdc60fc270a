// Transactions, settings, maintenance and what else is said to the server.
parser grammar Sessions;

transaction
    : (BEGIN (WORK | TRANSACTION)? | START TRANSACTION) transactionModes?  # beginTransaction
    | (COMMIT | END) (WORK | TRANSACTION)? (AND NO? CHAIN)?                 # commitTransaction
    | (ROLLBACK | ABORT) (WORK | TRANSACTION)? (AND NO? CHAIN)?             # rollbackTransaction
    | ROLLBACK (WORK | TRANSACTION)? TO SAVEPOINT? columnName               # rollbackToSavepoint
    | SAVEPOINT columnName                                                  # savepoint
    | RELEASE SAVEPOINT? columnName                                         # savepoint
    | PREPARE TRANSACTION string                                            # prepareTransaction
    | (COMMIT | ROLLBACK) PREPARED string                                   # prepareTransaction
    ;

transactionModes
    : transactionMode (','? transactionMode)*
    ;

transactionMode
    : ISOLATION LEVEL (READ (COMMITTED | UNCOMMITTED) | REPEATABLE READ | SERIALIZABLE)
    | READ (ONLY | WRITE)
    | NOT? DEFERRABLE
    ;

setting
    : SET (SESSION | LOCAL)? settingChange                   # setSetting
    | SET (SESSION | LOCAL)? TRANSACTION (transactionModes | SNAPSHOT string) # otherSetting
    | SET SESSION CHARACTERISTICS AS TRANSACTION transactionModes # otherSetting
    | SET (SESSION | LOCAL)? SESSION AUTHORIZATION (roleName | string | DEFAULT) # otherSetting
    | SET CONSTRAINTS (ALL | qualifiedName (',' qualifiedName)*) (DEFERRED | IMMEDIATE) # otherSetting
    | RESET resettable                                       # resetSetting
    | SHOW (settingName | ALL | TIME ZONE | TRANSACTION ISOLATION LEVEL | SESSION AUTHORIZATION) # otherSetting
    | ALTER SYSTEM (SET settingChange | RESET resettable)            # alterSystem
    | DISCARD (ALL | TEMP | TEMPORARY | PLANS | SEQUENCES)   # otherSetting
    ;

settingChange
    : settingName (TO | '=') (settingValue (',' settingValue)* | DEFAULT)
    | settingName FROM CURRENT
    | TIME ZONE (settingValue | INTERVAL string intervalFields? | DEFAULT | LOCAL)
    | ROLE (columnName | NONE | string)
    | NAMES string?
    | SCHEMA string
    | XML OPTION (DOCUMENT | CONTENT)
    ;

resettable
    : settingName
    | ALL
    | TIME ZONE
    | TRANSACTION ISOLATION LEVEL
    | SESSION AUTHORIZATION
    ;

settingName
    : columnName ('.' label)*
    ;

settingValue
    : signed
    | string
    | label
    ;

lockTable
    : LOCK TABLE? relation (',' relation)* (IN lockMode MODE)? NOWAIT?
    ;

lockMode
    : ACCESS (SHARE | EXCLUSIVE)
    | ROW (SHARE | EXCLUSIVE)
    | SHARE (UPDATE EXCLUSIVE | ROW EXCLUSIVE)?
    | EXCLUSIVE
    ;

maintenance
    : VACUUM FULL? FREEZE? VERBOSE? (ANALYZE | ANALYSE)? maintained?         # vacuum
    | VACUUM utilityOptions maintained?                                      # vacuum
    | (ANALYZE | ANALYSE) (VERBOSE | utilityOptions)? maintained?            # analyze
    | CLUSTER (VERBOSE | utilityOptions)? (qualifiedName (USING columnName)?)? # cluster
    | CLUSTER VERBOSE? columnName ON qualifiedName                           # cluster
    | REINDEX utilityOptions? (INDEX | TABLE | SCHEMA) CONCURRENTLY? qualifiedName # reindex
    | REINDEX utilityOptions? (SYSTEM | DATABASE) CONCURRENTLY? columnName?  # reindex
    | CHECKPOINT                                                             # otherMaintenance
    | LOAD string                                                            # otherMaintenance
    ;

maintained
    : maintainedTable (',' maintainedTable)*
    ;

maintainedTable
    : relation ('(' nameList ')')?
    ;

utilityOptions
    : '(' utilityOption (',' utilityOption)* ')'
    ;

utilityOption
    : (label | ANALYZE) (signed | string | label)?
    ;

copy
    : COPY BINARY? qualifiedName ('(' nameList ')')? FROM copyEnd copyOptions? (WHERE expr)?
    | COPY BINARY? qualifiedName ('(' nameList ')')? TO copyEnd copyOptions?
    | COPY '(' dataStatement ')' TO copyEnd copyOptions?
    ;

copyEnd
    : (PROGRAM? string | STDIN | STDOUT) (USING? DELIMITERS string)? WITH?
    ;

copyOptions
    : '(' copyOption (',' copyOption)* ')'
    | oldCopyOption+
    ;

copyOption
    : label (signed | string | label | '*' | '(' (label | string) (',' (label | string))* ')')?
    ;

oldCopyOption
    : BINARY
    | FREEZE
    | CSV
    | HEADER
    | DELIMITER AS? string
    | NULL AS? string
    | QUOTE AS? string
    | ESCAPE AS? string
    | FORCE QUOTE ('*' | nameList)
    | FORCE NOT? NULL nameList
    | ENCODING string
    ;

doBlock
    : DO (STRING_LITERAL | LANGUAGE (columnName | STRING_LITERAL))+
    ;

callStatement
    : CALL qualifiedName '(' arguments? ')'
    ;

prepared
    : PREPARE columnName ('(' typeName (',' typeName)* ')')? AS dataStatement # prepareStatement
    | DEALLOCATE PREPARE? (columnName | ALL)                 # deallocateStatement
    ;

executeStatement
    : EXECUTE columnName ('(' exprList ')')?
    ;

explain
    : EXPLAIN (utilityOptions | (ANALYZE | ANALYSE)? VERBOSE?) explained
    ;

explained
    : dataStatement
    | createTable
    | createMaterializedView
    | refreshMaterializedView
    | executeStatement
    | declareCursor
    ;

declareCursor
    : DECLARE columnName (NO? SCROLL | BINARY | ASENSITIVE | INSENSITIVE)* CURSOR ((WITH | WITHOUT) HOLD)? FOR query
    ;

cursor
    : (FETCH | MOVE) (fetchDirection? (FROM | IN))? columnName
    | (FETCH | MOVE) fetchDirection columnName
    | CLOSE (columnName | ALL)
    | declareCursor
    ;

fetchDirection
    : NEXT
    | PRIOR
    | FIRST
    | LAST
    | (ABSOLUTE | RELATIVE) signed
    | signed
    | ALL
    | (FORWARD | BACKWARD) (signed | ALL)?
    ;

notification
    : NOTIFY columnName (',' STRING_LITERAL)?
    | LISTEN columnName
    | UNLISTEN (columnName | '*')
    ;

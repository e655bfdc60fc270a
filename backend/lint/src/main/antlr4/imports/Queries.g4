// SELECT, VALUES, TABLE and the statements that write rows.
parser grammar Queries;

query
    : withClause? queryTerm queryTail
    ;

// A query that does not open with a parenthesis.
bareQuery
    : withClause queryTerm queryTail
    | plainTerm queryTail
    ;

queryTail
    : (setOperation queryTerm)* orderBy? queryLimit*
    ;

setOperation
    : (UNION | INTERSECT | EXCEPT) (ALL | DISTINCT)?
    ;

queryTerm
    : plainTerm
    | '(' query ')'
    ;

plainTerm
    : selectTerm
    | VALUES valuesRow (',' valuesRow)*
    | TABLE relation
    ;

valuesRow
    : '(' exprList ')'
    ;

selectTerm
    : SELECT (ALL? outputs? | DISTINCT (ON '(' exprList ')')? outputs) intoClause?
      fromClause? whereClause? groupBy? (HAVING expr)? windowClause?
    ;

outputs
    : output (',' output)*
    ;

output
    : '*'
    | expr (AS label | bareLabel)?
    ;

intoClause
    : INTO (TEMPORARY | TEMP | UNLOGGED | (LOCAL | GLOBAL) (TEMPORARY | TEMP))? TABLE? qualifiedName
    ;

fromClause
    : FROM tableExpr (',' tableExpr)*
    ;

whereClause
    : WHERE (CURRENT OF columnName | expr)
    ;

groupBy
    : GROUP BY (ALL | DISTINCT)? groupItem (',' groupItem)*
    ;

groupItem
    : (ROLLUP | CUBE) '(' exprList ')'
    | GROUPING SETS '(' groupItem (',' groupItem)* ')'
    | '(' ')'
    | expr
    ;

windowClause
    : WINDOW columnName AS window (',' columnName AS window)*
    ;

orderBy
    : ORDER BY sortKey (',' sortKey)*
    ;

sortKey
    : expr (ASC | DESC | USING comparisonOrOperator)? (NULLS (FIRST | LAST))?
    ;

queryLimit
    : LIMIT (ALL | expr)
    | OFFSET expr (ROW | ROWS)?
    | FETCH (FIRST | NEXT) (value)? (ROW | ROWS) (ONLY | WITH TIES)
    | FOR (UPDATE | NO KEY UPDATE | SHARE | KEY SHARE) (OF qualifiedName (',' qualifiedName)*)? (NOWAIT | SKIP LOCKED)?
    | FOR READ ONLY
    ;

tableExpr
    : tablePrimary joined*
    ;

joined
    : CROSS JOIN tablePrimary
    | NATURAL joinKind? JOIN tablePrimary
    | joinKind? JOIN tableExpr joinCondition
    ;

joinKind
    : INNER
    | (LEFT | RIGHT | FULL) OUTER?
    ;

joinCondition
    : ON expr
    | USING '(' nameList ')' (AS columnName)?
    ;

tablePrimary
    : ONLY ('(' qualifiedName ')' | qualifiedName) tableAlias? tableSample?
    | LATERAL? '(' parenthesized ')' tableAlias?
    | LATERAL? ROWS FROM '(' rowsFromItem (',' rowsFromItem)* ')' (WITH ORDINALITY)? tableAlias?
    | LATERAL? (xmlTable | jsonTable) tableAlias?
    | LATERAL? sourceFunction (WITH ORDINALITY)? tableAlias?
    | relation tableAlias? tableSample?
    ;

sourceFunction
    : qualifiedName '(' arguments? ')'
    | sessionValue
    | CAST '(' expr AS typeName ')'
    | specialCall
    ;

rowsFromItem
    : sourceFunction (AS '(' columnDefinitions ')')?
    ;

parenthesized
    : bareQuery
    | tableExpr queryTail
    ;

relation
    : ONLY? qualifiedName '*'?
    | ONLY '(' qualifiedName ')'
    ;

tableAlias
    : AS? columnName ('(' aliasColumns ')')?
    | AS '(' columnDefinitions ')'
    ;

aliasColumns
    : nameList
    | columnDefinitions
    ;

columnDefinitions
    : columnName typeName (COLLATE qualifiedName)? (',' columnName typeName (COLLATE qualifiedName)?)*
    ;

tableSample
    : TABLESAMPLE qualifiedName '(' exprList ')' (REPEATABLE '(' expr ')')?
    ;

nameList
    : columnName (',' columnName)*
    ;

withClause
    : WITH RECURSIVE? commonTable (',' commonTable)*
    ;

commonTable
    : columnName ('(' nameList ')')? AS (NOT? MATERIALIZED)? '(' dataStatement ')' searchClause? cycleClause?
    ;

searchClause
    : SEARCH (DEPTH | BREADTH) FIRST BY nameList SET columnName
    ;

cycleClause
    : CYCLE nameList SET columnName (TO cycleMark DEFAULT cycleMark)? USING columnName
    ;

cycleMark
    : literal
    | calledName ('(' arguments ')')? string
    ;

dataStatement
    : query
    | insert
    | update
    | delete
    | merge
    ;

insert
    : withClause? INSERT INTO qualifiedName (AS columnName)? insertColumns?
      (OVERRIDING (SYSTEM | USER) VALUE)? (DEFAULT VALUES | query) onConflict? returning?
    ;

insertColumns
    : '(' target (',' target)* ')'
    ;

target
    : columnName ('.' label | subscript)*
    ;

onConflict
    : ON CONFLICT conflictTarget? DO (NOTHING | UPDATE SET assignments whereClause?)
    ;

conflictTarget
    : '(' indexKey (',' indexKey)* ')' whereClause?
    | ON CONSTRAINT columnName
    ;

returning
    : RETURNING (WITH '(' (OLD | NEW) AS columnName (',' (OLD | NEW) AS columnName)* ')')? outputs
    ;

assignments
    : assignment (',' assignment)*
    ;

assignment
    : target '=' expr
    | '(' target (',' target)* ')' '=' expr
    ;

update
    : withClause? UPDATE relation (AS? columnName)? SET assignments fromClause? whereClause? returning?
    ;

delete
    : withClause? DELETE FROM relation (AS? columnName)? (USING tableExpr (',' tableExpr)*)? whereClause? returning?
    ;

merge
    : withClause? MERGE INTO relation (AS? columnName)? USING tableExpr ON expr mergeWhen+ returning?
    ;

mergeWhen
    : WHEN MATCHED (AND expr)? THEN mergeChange
    | WHEN NOT MATCHED BY SOURCE (AND expr)? THEN mergeChange
    | WHEN NOT MATCHED (BY TARGET)? (AND expr)? THEN mergeInsert
    ;

mergeChange
    : UPDATE SET assignments
    | DELETE
    | DO NOTHING
    ;

mergeInsert
    : DO NOTHING
    | INSERT insertColumns? (OVERRIDING (SYSTEM | USER) VALUE)? (DEFAULT VALUES | VALUES valuesRow)
    ;

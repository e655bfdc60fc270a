// Values: from OR down to the literal, in PostgreSQL's order of precedence.
parser grammar Expressions;

expr
    : conjunction (OR conjunction)*
    ;

conjunction
    : negation (AND negation)*
    ;

negation
    : NOT* predicate
    ;

predicate
    : value predicateTail*
    ;

operand
    : NOT* value
    ;

predicateTail
    : comparison operand
    | comparisonOrOperator quantifier '(' listOrQuery ')'
    | NOT? BETWEEN (SYMMETRIC | ASYMMETRIC)? value AND value
    | NOT? IN '(' listOrQuery ')'
    | NOT? (LIKE | ILIKE | SIMILAR TO) (quantifier '(' listOrQuery ')' | value (ESCAPE value)?)
    | OVERLAPS value
    | ISNULL
    | NOTNULL
    | IS NOT? isTest
    ;

isTest
    : NULL
    | TRUE
    | FALSE
    | UNKNOWN
    | DISTINCT FROM value
    | DOCUMENT
    | normalForm? NORMALIZED
    | JSON (VALUE | ARRAY | OBJECT | SCALAR)? jsonUnique?
    ;

jsonUnique
    : (WITH | WITHOUT) UNIQUE KEYS?
    ;

normalForm
    : NFC
    | NFD
    | NFKC
    | NFKD
    ;

quantifier
    : ANY
    | SOME
    | ALL
    ;

comparison
    : '='
    | '<'
    | '>'
    | '<='
    | '>='
    | '<>'
    ;

comparisonOrOperator
    : comparison
    | symbol
    ;

symbol
    : otherOperator
    | '+'
    | '-'
    | '*'
    | '/'
    | '%'
    | '^'
    ;

otherOperator
    : OTHER_OPERATOR
    | OPERATOR '(' (label '.')* comparisonOrOperator ')'
    ;

// What binds tighter than a comparison.
value
    : primary
    | value '::' typeName
    | value subscript field*
    | ('+' | '-') value
    | value COLLATE qualifiedName
    | value AT (TIME ZONE value | LOCAL)
    | value '^' value
    | value ('*' | '/' | '%') value
    | value ('+' | '-') value
    | value otherOperator value
    | otherOperator value
    ;

subscript
    : '[' expr ']'
    | '[' expr? (':' expr? | VARIABLE | STRING_LITERAL) ']'
    ;

primary
    : literal
    | POSITIONAL_PARAMETER field*
    | '(' listOrQuery ')' field*
    | EXISTS '(' query ')'
    | ARRAY ('(' query ')' | arrayElements)
    | ROW '(' exprList? ')'
    | CASE expr? whenThen+ (ELSE expr)? END
    | CAST '(' expr AS typeName ')'
    | sessionValue
    | specialCall
    | callOrColumn
    | GROUPING '(' exprList ')'
    | DEFAULT
    ;

field
    : '.' (label | '*')
    ;

whenThen
    : WHEN expr THEN expr
    ;

arrayElements
    : '[' (arrayElement (',' arrayElement)*)? ']'
    ;

arrayElement
    : expr
    | arrayElements
    ;

exprList
    : expr (',' expr)*
    ;

// What a pair of parentheses may hold: a query, values, or a query whose first part has parentheses of its own.
listOrQuery
    : bareQuery
    | exprList queryTail
    ;

literal
    : INTEGER_LITERAL
    | NUMBER_LITERAL
    | string
    | BIT_LITERAL
    | TRUE
    | FALSE
    | NULL
    | typedLiteral
    ;

string
    : STRING_LITERAL (UESCAPE STRING_LITERAL)?
    ;

typedLiteral
    : wordedType string
    | INTERVAL ('(' INTEGER_LITERAL ')')? string intervalFields?
    ;

// A name, a call, or a literal of a type that is named like a function.
callOrColumn
    : calledName (call string? | string | '.' '*')?
    | columnNameWord ('.' label)* ('.' '*')?
    ;

calledName
    : functionName ('.' label)*
    ;

call
    : '(' arguments? ')' withinGroup? filterClause? overClause?
    ;

arguments
    : '*'
    | (ALL | DISTINCT)? argument (',' argument)* orderBy?
    ;

argument
    : VARIADIC? (label (':=' | '=>'))? expr
    ;

withinGroup
    : WITHIN GROUP '(' orderBy ')'
    ;

filterClause
    : FILTER '(' WHERE expr ')'
    ;

overClause
    : OVER (columnName | window)
    ;

window
    : '(' columnName? (PARTITION BY exprList)? orderBy? frame? ')'
    ;

frame
    : (RANGE | ROWS | GROUPS) (frameBound | BETWEEN frameBound AND frameBound) frameExclusion?
    ;

frameBound
    : UNBOUNDED (PRECEDING | FOLLOWING)
    | CURRENT ROW
    | expr (PRECEDING | FOLLOWING)
    ;

frameExclusion
    : EXCLUDE (CURRENT ROW | GROUP | TIES | NO OTHERS)
    ;

sessionValue
    : CURRENT_DATE
    | CURRENT_ROLE
    | CURRENT_USER
    | SESSION_USER
    | SYSTEM_USER
    | USER
    | CURRENT_CATALOG
    | (CURRENT_TIME | CURRENT_TIMESTAMP | LOCALTIME | LOCALTIMESTAMP) ('(' INTEGER_LITERAL ')')?
    ;

specialCall
    : COALESCE '(' exprList ')'
    | (GREATEST | LEAST) '(' exprList ')'
    | NULLIF '(' expr ',' expr ')'
    | EXTRACT '(' extractField FROM expr ')'
    | POSITION '(' boundValue IN boundValue ')'
    | OVERLAY '(' expr (PLACING expr FROM expr (FOR expr)? | (',' expr)*) ')'
    | SUBSTRING '(' expr (substringRange | SIMILAR expr ESCAPE expr | (',' expr)*) ')'
    | TRIM '(' (BOTH | LEADING | TRAILING)? (FROM exprList | exprList (FROM exprList)?) ')'
    | TREAT '(' expr AS typeName ')'
    | NORMALIZE '(' expr (',' normalForm)? ')'
    | COLLATION FOR '(' expr ')'
    | MERGE_ACTION '(' ')'
    | xmlCall
    | jsonCall
    ;

extractField
    : label
    | STRING_LITERAL
    ;

substringRange
    : FROM expr (FOR expr)?
    | FOR expr (FROM expr)?
    ;

typeName
    : SETOF? simpleType (arrayBound+ | ARRAY arrayBound?)?
    | SETOF? qualifiedName '%' TYPE
    ;

arrayBound
    : '[' INTEGER_LITERAL? ']'
    ;

simpleType
    : wordedType
    | INTERVAL intervalFields? ('(' INTEGER_LITERAL ')')?
    | calledName typeModifiers?
    ;

typeModifiers
    : '(' exprList ')'
    ;

// Types whose names are keywords.
wordedType
    : INT
    | INTEGER
    | SMALLINT
    | BIGINT
    | REAL
    | BOOLEAN
    | JSON
    | DOUBLE PRECISION
    | FLOAT typeModifiers?
    | (DECIMAL | DEC | NUMERIC) typeModifiers?
    | BIT VARYING? typeModifiers?
    | (CHARACTER | CHAR | NCHAR | NATIONAL (CHARACTER | CHAR)) VARYING? typeModifiers?
    | VARCHAR typeModifiers?
    | (TIME | TIMESTAMP) ('(' INTEGER_LITERAL ')')? ((WITH | WITHOUT) TIME ZONE)?
    ;

intervalFields
    : YEAR (TO MONTH)?
    | MONTH
    | DAY (TO (HOUR | MINUTE | intervalSecond))?
    | HOUR (TO (MINUTE | intervalSecond))?
    | MINUTE (TO intervalSecond)?
    | intervalSecond
    ;

intervalSecond
    : SECOND ('(' INTEGER_LITERAL ')')?
    ;

// A dotted name as it stands in an expression or before a table's alias.
qualifiedName
    : (columnName | functionNameWord) ('.' label)*
    ;

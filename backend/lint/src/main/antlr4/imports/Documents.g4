// SQL/JSON and XML: calls with words inside their parentheses.
parser grammar Documents;

xmlCall
    : XMLCONCAT '(' exprList ')'
    | XMLELEMENT '(' NAME label (',' XMLATTRIBUTES '(' labelledExprs ')')? (',' exprList)? ')'
    | XMLEXISTS '(' primary xmlPassing ')'
    | XMLFOREST '(' labelledExprs ')'
    | XMLPARSE '(' (DOCUMENT | CONTENT) expr ((PRESERVE | STRIP) WHITESPACE)? ')'
    | XMLPI '(' NAME label (',' expr)? ')'
    | XMLROOT '(' expr ',' VERSION (NO VALUE | expr) (',' STANDALONE (YES | NO VALUE?))? ')'
    | XMLSERIALIZE '(' (DOCUMENT | CONTENT) expr AS simpleType (NO? INDENT)? ')'
    ;

labelledExprs
    : expr (AS label)? (',' expr (AS label)?)*
    ;

xmlPassing
    : PASSING (BY (REF | VALUE))? primary (BY (REF | VALUE))?
    ;

xmlTable
    : XMLTABLE '(' (XMLNAMESPACES '(' xmlNamespace (',' xmlNamespace)* ')' ',')? primary xmlPassing
      COLUMNS xmlColumn (',' xmlColumn)* ')'
    ;

xmlNamespace
    : boundValue AS label
    | DEFAULT boundValue
    ;

xmlColumn
    : columnName FOR ORDINALITY
    | columnName typeName (PATH boundValue | DEFAULT boundValue | NOT? NULL)*
    ;

jsonCall
    : JSON '(' jsonInput jsonUnique? ')'
    | JSON_ARRAY '(' (jsonInputs jsonNulls?)? jsonReturning? ')'
    | JSON_ARRAY '(' query jsonFormat? jsonReturning? ')'
    | JSON_EXISTS '(' jsonSearch jsonBehaviour? ')'
    | JSON_OBJECT '(' (jsonMembers jsonNulls? jsonUnique?)? jsonReturning? ')'
    | JSON_OBJECT '(' arguments ')'
    | JSON_QUERY '(' jsonSearch jsonReturning? jsonWrapper? jsonQuotes? jsonBehaviour? jsonBehaviour? ')'
    | JSON_SCALAR '(' expr ')'
    | JSON_SERIALIZE '(' jsonInput jsonReturning? ')'
    | JSON_VALUE '(' jsonSearch jsonReturning? jsonBehaviour? jsonBehaviour? ')'
    | (JSON_ARRAYAGG '(' jsonInput orderBy? jsonNulls? jsonReturning? ')'
        | JSON_OBJECTAGG '(' jsonMember jsonNulls? jsonUnique? jsonReturning? ')') filterClause? overClause?
    ;

jsonInput
    : expr jsonFormat?
    ;

jsonInputs
    : jsonInput (',' jsonInput)*
    ;

jsonFormat
    : FORMAT JSON (ENCODING columnName)?
    ;

jsonMembers
    : jsonMember (',' jsonMember)*
    ;

jsonMember
    : primary VALUE jsonInput
    | expr ':' jsonInput
    | expr VARIABLE jsonFormat?
    | expr STRING_LITERAL jsonFormat?
    ;

jsonNulls
    : (NULL | ABSENT) ON NULL
    ;

jsonReturning
    : RETURNING typeName jsonFormat?
    ;

jsonSearch
    : jsonInput ',' expr jsonPassing?
    ;

jsonPassing
    : PASSING jsonInput AS label (',' jsonInput AS label)*
    ;

jsonWrapper
    : WITHOUT ARRAY? WRAPPER
    | WITH (CONDITIONAL | UNCONDITIONAL)? ARRAY? WRAPPER
    ;

jsonQuotes
    : (KEEP | OMIT) QUOTES (ON SCALAR STRING)?
    ;

jsonBehaviour
    : (DEFAULT expr | ERROR | NULL | TRUE | FALSE | UNKNOWN | EMPTY (ARRAY | OBJECT)?) ON (ERROR | EMPTY)
    ;

jsonTable
    : JSON_TABLE '(' jsonInput ',' expr (AS columnName)? jsonPassing? jsonColumns jsonBehaviour? ')'
    ;

jsonColumns
    : COLUMNS '(' jsonColumn (',' jsonColumn)* ')'
    ;

jsonColumn
    : NESTED PATH? string (AS columnName)? jsonColumns
    | columnName FOR ORDINALITY
    | columnName typeName EXISTS (PATH string)? jsonBehaviour?
    | columnName typeName jsonFormat? (PATH string)? jsonWrapper? jsonQuotes? jsonBehaviour? jsonBehaviour?
    ;

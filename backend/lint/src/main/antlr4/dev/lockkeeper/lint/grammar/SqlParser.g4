// The statements of PostgreSQL 13 to 18 that may stand in a migration. One statement at a time: the splitter has
// already found where it ends, and our own lexer has named its words.
parser grammar SqlParser;

options {
    tokenVocab = Words;
    superClass = PartParser;
    contextSuperClass = Part;
}

import Words, Expressions, Documents, Queries, Tables, Objects, Others, Sessions;

// Who judges what the server would refuse says so: for it, readers read more.
script
locals [boolean judged]
    : statement? EOF
    ;

statement
    : dataStatement
    | createTable
    | createForeignTable
    | alterTable
    | createIndex
    | alterIndex
    | drop
    | dropOther
    | truncate
    | createView
    | createMaterializedView
    | alterView
    | refreshMaterializedView
    | createSequence
    | alterSequence
    | createType
    | alterType
    | createDomain
    | alterDomain
    | createRoutine
    | alterRoutine
    | createTrigger
    | alterTrigger
    | createEventTrigger
    | alterEventTrigger
    | createRule
    | alterRule
    | createPolicy
    | alterPolicy
    | createExtension
    | alterExtension
    | createSchema
    | alterSchema
    | createStatistics
    | alterStatistics
    | createPublication
    | alterPublication
    | createSubscription
    | alterSubscription
    | alterOwnedThing
    | createOther
    | comment
    | grant
    | revoke
    | alterDefaultPrivileges
    | role
    | reassignOwned
    | importForeignSchema
    | transaction
    | setting
    | lockTable
    | maintenance
    | copy
    | doBlock
    | callStatement
    | prepared
    | executeStatement
    | explain
    | cursor
    | notification
    ;

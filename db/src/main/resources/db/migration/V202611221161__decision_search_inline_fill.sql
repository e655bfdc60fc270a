-- Nothing changes but where the words lie: joined to no words they are written anew.
update tenant.decision_search set words = words || ''::tsvector;

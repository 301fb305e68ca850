using RelationshipRules.Cli;

return RelRulesProcess.Run(args);

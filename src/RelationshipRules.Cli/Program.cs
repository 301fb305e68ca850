using RelationshipRules.Cli;
using RelationshipRules.NRules;

return RelRulesProcess.Run(args, analyzer => new NRulesEngine(analyzer).Analyze);

using RelationshipRules;
using RelationshipRules.Cli;
using RelationshipRules.NRules;

return RelRulesProcess.Run(
    args,
    analyzer => new NRulesEngine(analyzer).Analyze,
    (stream, name, cancellationToken) => AgreementReader.Read(stream, name, cancellationToken: cancellationToken));

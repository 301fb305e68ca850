using RelationshipRules;
using RelationshipRules.Cli;
using RelationshipRules.NRules;

// Patterns of a published schema are others' own: one that takes for ever on a record ends, and is told. The library's have no need of it, and say so.
AppContext.SetData("REGEX_DEFAULT_MATCH_TIMEOUT", TimeSpan.FromSeconds(1));

return RelRulesProcess.Run(
    args,
    analyzer => new NRulesEngine(analyzer).Analyze,
    (stream, name, cancellationToken) => AgreementReader.Read(stream, name, cancellationToken: cancellationToken),
    RecordSchema.Read);

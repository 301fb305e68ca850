using Microsoft.Extensions.DependencyInjection;
using RelationshipRules;
using RelationshipRules.DependencyInjection;
using RelationshipRules.Reporting.Formats;

// Analyses the descriptions given, with all rulesets, and writes every report: trimmed or not, the output must be the same.
var services = new ServiceCollection();
services.AddRelationshipRules(options =>
{
    options.ProfileName = "all";
    options.AsOf = new(2026, 11, 22);
});
await using var provider = services.BuildServiceProvider();
var analyzer = provider.GetRequiredService<IRelationshipAnalyzer>();
var assessments = args.Select(path => analyzer.Analyze(PartnershipDocument.Load(path))).ToList();
using var output = Console.OpenStandardOutput();
foreach (var format in ReportFormats.All)
{
    using var writer = format.Open(output, new() { IsBatch = assessments.Count > 1, ActionPlan = true, Scorecard = true });
    assessments.ForEach(writer.Write);
    writer.Complete();
}

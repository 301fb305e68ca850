using RelationshipRules.Findings;
using RelationshipRules.Profiles;
using RelationshipRules.Rulesets;
using RelationshipRules.Tests.Support;

namespace RelationshipRules.Tests.Analysis;

/// <summary>What a finding is about is found without a trace where that can be, and is what the trace reads first.</summary>
public sealed class SubjectTests
{
    [SampledFact]
    public void Subject_OfARuleWithoutFocus_IsTheFirstStatedFactOfTheTrace()
    {
        var others = new List<string>();
        foreach (var name in Ruleset.EmbeddedNames)
        {
            var ruleset = Ruleset.LoadFolder(Path.Combine(Repository.PathTo("rulesets"), name)).Ruleset.ShouldNotBeNull();
            var analyzer = RelationshipAnalyzer.Create(new()
            {
                Profile = Profile.Parse($$"""{ "name": "one", "title": "One", "summary": "One ruleset.", "rulesets": { "{{name}}": {} } }""").Profile,
                AsOf = new(2026, 11, 22),
            });
            foreach (var example in Sample.Of(ruleset.Rules.SelectMany(static rule => rule.Examples), static e => e.Title))
            {
                var findings = analyzer.Analyze(ruleset.ParseExample(example.Description)).GetFindings();
                foreach (var finding in findings.Where(static f => f.Rule.Focus is null && f.Outcome != Outcome.NotApplicable))
                {
                    var asked = finding.Traces.FirstOrDefault(static trace => trace.Role is "require" or "value").Trace;
                    var first = asked?.Facts().FirstOrDefault(Explainer.IsReading)?.Pointer ?? finding.ElementPointer;
                    if (finding.Subject != first)
                    {
                        others.Add($"{finding.Rule.Id}: {finding.Subject}, not {first}: {example.Title}");
                    }
                }
            }
        }

        others.ShouldBeEmpty();
    }
}

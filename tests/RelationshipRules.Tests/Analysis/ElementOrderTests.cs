using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using RelationshipRules.Tests.Support;

namespace RelationshipRules.Tests.Analysis;

/// <summary>In which order the elements of a list stand says nothing: each has the same outcomes wherever it stands.</summary>
public sealed class ElementOrderTests
{
    private static readonly RelationshipAnalyzer Analyzer = RelationshipAnalyzer.Create(new() { ProfileName = "all", AsOf = new(2026, 11, 22) });

    public static TheoryData<string> Examples => [.. Directory.GetFiles(Repository.PathTo("examples"), "*.json").Select(static path => Path.GetFileName(path))];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example_TurnedAround_HasTheSameOutcomes(string name)
        => ShouldBeTheSameTurnedAround(JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.PathTo("examples"), name)), documentOptions: new() { CommentHandling = System.Text.Json.JsonCommentHandling.Skip, AllowTrailingCommas = true })!.AsObject());

    [Fact]
    public void Description_TurnedAround_HasTheSameOutcomes() => Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), static seed =>
        ShouldBeTheSameTurnedAround(new RandomDescriptions(seed).Next(0.5))).Check(SampleConfig.Of(400));

    private static void ShouldBeTheSameTurnedAround(JsonObject description)
    {
        // What is kept beside the facts names elements by their number, and would be of others.
        description.Remove("evidence");
        description.Remove("suppressions");
        var outcomes = Outcomes(description);
        var around = description.DeepClone();
        TurnAround(around);

        Outcomes(around.AsObject()).ShouldBe(outcomes);
    }

    private static List<string> Outcomes(JsonObject description) =>
        [.. Analyzer.Analyze(PartnershipDocument.Parse(description.ToJsonString())).GetFindings().Select(static f => $"{f.Rule.Id} {f.ElementId} {f.Outcome} {f.Severity} {f.Result.RestsOnPresumption}").Order(StringComparer.Ordinal)];

    private static void TurnAround(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject part:
                foreach (var (_, member) in part.ToList())
                {
                    TurnAround(member);
                }

                break;
            case JsonArray list when list.FirstOrDefault() is JsonObject first && first.ContainsKey("id"):
                var elements = list.Reverse().ToList();
                list.Clear();
                elements.ForEach(element =>
                {
                    TurnAround(element);
                    list.Add(element);
                });
                break;
        }
    }
}

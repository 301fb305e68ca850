using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using RelationshipRules.Facts;
using RelationshipRules.Tests.Support;

namespace RelationshipRules.Tests.Analysis;

/// <summary>
/// In which order the elements of a list stand says nothing, be they parts, choices, texts or links: each has the same outcomes wherever it stands, waits for the same and is told of in the same words,
/// of which those that go through a list follow its order.
/// </summary>
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
        // What is kept beside the facts names elements by their number, and would be of others; so would words about what has no id.
        description.Remove("evidence");
        description.Remove("suppressions");
        Identify(description, ModelTypes.Partnership);
        var findings = Findings(description);
        var around = description.DeepClone().AsObject();
        TurnAround(around);

        around.ToJsonString().Length.ShouldBe(description.ToJsonString().Length);
        var others = Findings(around);
        others.Zip(findings).Where(static pair => pair.First != pair.Second).ShouldBeEmpty();
        others.Count.ShouldBe(findings.Count);
    }

    private static List<string> Findings(JsonObject description) =>
    [
        .. Analyzer.Analyze(PartnershipDocument.Parse(description.ToJsonString())).GetFindings()
            .Select(static f => $"{f.Rule.Id} {f.ElementId} {f.Outcome} {f.Severity} {f.Result.RestsOnPresumption} {f.Fingerprint} {InAnyOrder(f.Message.Split([' ', ',', '.', ';', '(', ')'], StringSplitOptions.RemoveEmptyEntries))} {InAnyOrder(f.Missing.Select(static missing => missing.InWords))} {InAnyOrder(f.PresumedFacts.Select(static fact => fact.Title))}")
            .Order(StringComparer.Ordinal),
    ];

    private static string InAnyOrder(IEnumerable<string> words) => string.Join(' ', words.Order(StringComparer.Ordinal));

    /// <summary>Gives an id to each part of a list that has none.</summary>
    private static void Identify(JsonObject part, ObjectType type)
    {
        foreach (var member in type.Members)
        {
            switch (member)
            {
                case { Fact: null, Type: ConditionType.Part next } when part[member.Name] is JsonObject inner:
                    Identify(inner, next.Type);
                    break;
                case { Fact: null, Type: ConditionType.ListOf { Element: ConditionType.Part next } }:
                    foreach (var (i, element) in RandomDescriptions.ElementsOf(part[member.Name]).Index())
                    {
                        element!["id"] ??= string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{member.Name}-{i}");
                        Identify(element.AsObject(), next.Type);
                    }

                    break;
            }
        }
    }

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
            case JsonArray list:
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

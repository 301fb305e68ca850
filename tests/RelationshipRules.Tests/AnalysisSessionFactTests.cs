using System.Text.Json;
using System.Text.Json.Nodes;
using RelationshipRules.Facts;
using RelationshipRules.Model;
using RelationshipRules.Reading;
using RelationshipRules.Sessions;
using RelationshipRules.Tests.Analysis;
using RelationshipRules.Tests.Support;

namespace RelationshipRules.Tests;

/// <summary>What a session evaluates again, for each fact that any rule reads: whatever was stated, cleared, added or taken back, nothing is left as it was by mistake.</summary>
public sealed class AnalysisSessionFactTests
{
    private static readonly RelationshipAnalyzer Analyzer = RelationshipAnalyzer.Create(new() { ProfileName = "all", AsOf = new(2026, 11, 22) });

    // Ids that others can refer to.
    private const string Agreement = "grant";
    private static readonly string[] Parties = ["first", "second"];

    /// <summary>From nothing, where parts and lists appear and vanish with the fact, and from much, where other facts let it decide.</summary>
    [SampledTheory]
    [Trait("Tier", "thorough")]
    [InlineData(0.0)]
    [InlineData(0.6)]
    public void EveryFactThatARuleReads_StatedClearedAndTakenBack_LeavesTheOutcomesOfAFullAnalysis(double share)
    {
        var values = new RandomDescriptions(20261128);
        var description = values.Next(share);
        description["parties"] = new JsonArray([.. Parties.Select(id => new JsonObject { ["id"] = id, ["kind"] = "civilSociety" })]);
        var session = new AnalysisSession(Analyzer, PartnershipDocument.Parse(description.ToJsonString()));
        Analyzer.FactPaths.Count.ShouldBeGreaterThan(200);
        foreach (var path in Sample.Of(Analyzer.FactPaths, path => $"{share} {path}"))
        {
            var stated = 0;
            foreach (var edit in Edits(path, values, session.Document.Partnership))
            {
                stated += session.TryApply([edit], out _, out _) && edit is { Kind: EditKind.Set, Value.IsEmpty: false } ? 1 : 0;
                ShouldBeAFullAnalysis(session, path, edit);
            }

            stated.ShouldBeGreaterThan(0, path);
            while (session.UndoCount > 0)
            {
                session.Undo();
                ShouldBeAFullAnalysis(session, path, edit: null);
            }

            // A state that a session comes back to remembers its assessment; what is next evaluated is what shows whether all was taken back.
            session.Set("/title", "Another");
            ShouldBeAFullAnalysis(session, path, edit: null);
            session.Undo();
        }
    }

    private static void ShouldBeAFullAnalysis(AnalysisSession session, string path, FactEdit? edit)
    {
        var full = Analyzer.Analyze(session.Document).Outcomes;
        if (!session.Assessment.Outcomes.SequenceEqual(full))
        {
            session.Assessment.Outcomes.ShouldBe(full, $"{path}: {edit?.ToString() ?? "taken back"}");
        }
    }

    /// <summary>A fact stated twice and cleared, at an element that is there or comes for it and goes again; or a list stated as empty, with elements, and not at all.</summary>
    private static IEnumerable<FactEdit> Edits(string path, RandomDescriptions values, Partnership partnership)
    {
        var end = path.IndexOf("[].", StringComparison.Ordinal);
        var list = end < 0 ? null : "/" + path[..end].Replace('.', '/');
        var isStated = list is null || ModelPlaces.Read(partnership, list) is (_, { IsUnknown: false });
        var place = list is null ? "/" + path.Replace('.', '/') : $"{list}{(isStated ? "" : "/has")}/0/{path[(end + 3)..].Replace('.', '/')}";
        if (FactCatalog.Find(path) is null)
        {
            yield return FactEdit.AddElement("/agreements", Element(new JsonObject { ["id"] = Agreement }));
        }

        if (list is not null)
        {
            yield return FactEdit.AddElement(list, Element(new JsonObject { ["id"] = "first" }), 0);
        }

        foreach (var value in Values(path, values))
        {
            yield return FactEdit.Set(place, value);
        }

        yield return FactEdit.Clear(place);
        if (list is not null)
        {
            yield return FactEdit.AddElement(list, Element(new JsonObject { ["id"] = "last" }));
            yield return FactEdit.RemoveElement(list, 0);
            yield return FactEdit.Clear(list);
        }
    }

    private static IEnumerable<object> Values(string path, RandomDescriptions values)
    {
        if (FactCatalog.Find(path) is { } fact)
        {
            return fact.Type switch
            {
                FactType.Boolean => [true, false],
                FactType.Choice => fact.Values.Select(value => value.Name),
                FactType.ChoiceList => [Array.Empty<string>(), fact.Values.Select(value => value.Name).ToArray()],
                _ => [Element(values.Fact(fact)), Element(values.Fact(fact)), Element(values.Fact(fact))],
            };
        }

        return ModelPlaces.FindMember(path)?.Type switch
        {
            // The last has the ids that a random description may refer to.
            ConditionType.ListOf => [Element(new JsonArray()), Element(new JsonArray(new JsonObject())), Element(new JsonArray(new JsonObject { ["id"] = $"{path}0" }, new JsonObject { ["id"] = $"{path}1" }))],
            ConditionType.Part => [Element(new JsonObject())],
            null => [12, 24],
            _ => ["another", Agreement, .. Parties],
        };
    }

    private static JsonElement Element(JsonNode value) => JsonSerializer.Deserialize<JsonElement>(value.ToJsonString());
}

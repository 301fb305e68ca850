using System.Text.Json;
using System.Text.Json.Nodes;
using RelationshipRules.Authoring;
using RelationshipRules.Sessions;
using RelationshipRules.Tests.Analysis;
using RelationshipRules.Tests.Support;

namespace RelationshipRules.Tests.Content;

/// <summary>
/// What the sources of the worked cases state, and what the rules say: the same, or the failure quotes the words in which
/// examples/expectations/expectations.json tells where the source leaves room.
/// </summary>
public sealed class ExpectationTests
{
    private static readonly JsonElement File = Read();

    private static readonly RelationshipAnalyzer Analyzer = RelationshipAnalyzer.Create(new()
    {
        ProfileName = File.GetProperty("profile").GetString()!,
        AsOf = DateOnly.Parse(File.GetProperty("asOf").GetString()!, System.Globalization.CultureInfo.InvariantCulture),
    });

    public static TheoryData<string> Cases() => [.. File.GetProperty("examples").EnumerateObject().Select(e => e.Name)];

    public static TheoryData<string> Examples() => [.. Sample.Of(ExampleFiles())];

    [Fact]
    public void Examples_AllOfThem_HaveAnExpectationOrAReasonForNone()
    {
        var reasons = File.GetProperty("withoutExpectation").EnumerateObject().ToList();
        reasons.ShouldAllBe(r => !string.IsNullOrWhiteSpace(r.Value.GetString()));
        File.GetProperty("examples").EnumerateObject().Concat(reasons).Select(e => e.Name).ShouldBe(ExampleFiles(), ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Case_OfTheLiterature_IsAsItsSourceSays(string file)
    {
        var assessment = Analyzer.Analyze(PartnershipDocument.Load(Repository.PathTo("examples", file)));
        var expectations = File.GetProperty("examples").GetProperty(file).GetProperty("expect").EnumerateArray().ToList();
        expectations.ShouldNotBeEmpty();
        expectations.Select(e => Problem(assessment, e)).OfType<string>().ShouldBeEmpty();
    }

    /// <summary>The law on which trust in a partial description rests, on descriptions of real partnerships: whatever else comes to light, what has been decided stays.</summary>
    [SampledTheory]
    [Trait("Tier", "thorough")]
    [MemberData(nameof(Examples))]
    public void Example_WithAnyMoreFactStated_KeepsItsDecidedOutcomes(string file)
    {
        var descriptions = new RandomDescriptions(Sample.Number);
        var json = System.IO.File.ReadAllText(Repository.PathTo("examples", file));
        var stated = JsonNode.Parse(json, documentOptions: new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true })!.AsObject();
        var before = DecidedOutcomes.Of(Analyzer, stated);
        for (var step = 0; step < 60; step++)
        {
            if (descriptions.StateOneMore(stated) is not { } richer)
            {
                continue;
            }

            var after = DecidedOutcomes.Of(Analyzer, richer);
            before.ShouldBeKeptBy(after);
            (stated, before) = (richer, after);
        }
    }

    private static string? Problem(Assessment assessment, JsonElement expectation)
    {
        var (what, expected, actual) = expectation.TryGetProperty("trajectory", out var phases) ? Path(assessment, phases)
            : expectation.TryGetProperty("fact", out var fact) ? Fact(assessment, expectation, fact.GetString()!)
            : Rule(assessment, expectation);
        if (string.Equals(expected, actual, StringComparison.Ordinal))
        {
            return null;
        }

        var room = expectation.TryGetProperty("ambiguity", out var text) ? $" Where the source leaves room: {text.GetString()}" : "";
        return $"{what} should be {expected}, but is {actual}. The source: {expectation.GetProperty("says").GetString()}{room}";
    }

    private static (string What, string Expected, string Actual) Path(Assessment assessment, JsonElement phases)
    {
        var expected = phases.EnumerateArray().Select(p => $"{p[0].GetString()}: {Join(p[1])}");
        var actual = Trajectory.From(assessment).Phases.Select(p => $"{p.Name}: {(p.Classes.Count == 0 ? "none" : string.Join(' ', p.Classes))}");
        return ("The path", string.Join("; ", expected), string.Join("; ", actual));
    }

    private static (string What, string Expected, string Actual) Fact(Assessment assessment, JsonElement expectation, string path)
    {
        var of = expectation.TryGetProperty("of", out var id) ? id.GetString() : null;
        var index = of is null ? null : assessment.Document.Partnership.Relationship?.Assessments?.Select((a, i) => (a.Id, i)).First(a => string.Equals(a.Id, of, StringComparison.Ordinal)).i;
        var fact = assessment.DerivedFacts.Single(d => string.Equals(d.Path, path, StringComparison.Ordinal) && (index is null || d.Pointer.Contains($"/{index}/", StringComparison.Ordinal)));
        var actual = fact.Value switch
        {
            null => "none",
            IReadOnlyList<string> several => several.Count == 0 ? "none" : string.Join(' ', several),
            var one => one.ToString()!,
        };
        return (of is null ? path : $"{path} of {of}", Join(expectation.GetProperty("value")), actual);
    }

    private static (string What, string Expected, string Actual) Rule(Assessment assessment, JsonElement expectation)
    {
        var rule = expectation.GetProperty("rule").GetString()!;
        var of = expectation.TryGetProperty("of", out var id) ? id.GetString() : null;
        var findings = assessment.GetFindings(rule).Where(f => of is null || string.Equals(f.ElementId, of, StringComparison.Ordinal)).ToList();
        findings.ShouldNotBeEmpty($"{rule} did not run{(of is null ? "" : $" for {of}")}");
        var value = expectation.TryGetProperty("value", out var v) ? " " + v.GetString() : "";
        var actual = findings.Select(f => JsonNamingPolicy.CamelCase.ConvertName(f.Outcome.ToString()) + (value.Length > 0 ? " " + f.Value : "")).Distinct(StringComparer.Ordinal);
        return (of is null ? rule : $"{rule} of {of}", expectation.GetProperty("outcome").GetString() + value, string.Join(" and ", actual));
    }

    private static string Join(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "none",
        JsonValueKind.Array => value.GetArrayLength() == 0 ? "none" : string.Join(' ', value.EnumerateArray().Select(e => e.GetString())),
        _ => value.GetString()!,
    };

    private static IEnumerable<string> ExampleFiles() =>
        Directory.GetFiles(Repository.PathTo("examples"), "*.json").Select(path => System.IO.Path.GetFileName(path)!).Order(StringComparer.Ordinal);

    private static JsonElement Read()
    {
        using var document = JsonDocument.Parse(System.IO.File.ReadAllText(Repository.PathTo("examples", "expectations", "expectations.json")));
        return document.RootElement.Clone();
    }
}

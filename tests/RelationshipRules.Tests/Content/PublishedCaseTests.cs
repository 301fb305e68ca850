using System.Globalization;
using System.Text.Json;
using RelationshipRules.Facts;
using RelationshipRules.Profiles;

namespace RelationshipRules.Tests.Content;

/// <summary>
/// Published decisions, terms and compacts, described as far as their text goes: what was found to be a breach is a departure on the same ground,
/// and nothing comes of what a text does not say. What each case should give is in expectations.json beside them.
/// </summary>
public sealed class PublishedCaseTests
{
    private const string Expectations = "expectations";

    private static readonly JsonElement File = Read();

    /// <summary>For what was decided before the Compact of 2010: its rules as a yardstick.</summary>
    private static readonly Profile Earlier = Profile.Parse(
        """{ "name": "earlier", "title": "Before the Compact of 2010", "summary": "Its rules as a yardstick.", "rulesets": { "compact-2010": { "yardstick": ["day"] } } }""").Profile!;

    /// <summary>For cuts and appeals: the guidance on best value, and what is advised on disputes and appeals.</summary>
    private static readonly Profile Cuts = Profile.Parse(
        """{ "name": "cuts", "title": "Cuts and appeals", "summary": "Best value, and the health of compacts.", "rulesets": { "best-value": {}, "compact-health": {} } }""").Profile!;

    public static TheoryData<string> Cases() => [.. Expected().Select(c => c.Name)];

    [Fact]
    public void Cases_AllOfThem_HaveAnExpectation() =>
        Directory.GetFiles(Folder(), "*.json").Select(path => Path.GetFileNameWithoutExtension(path)!).Where(name => name != Expectations)
            .ShouldBe(Expected().Select(c => c.Name), ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Case_HasTheDeparturesThatItsTextShows_AndNoOther(string name)
    {
        var expected = File.GetProperty("cases").GetProperty(name);
        var document = Load(name);
        document.Diagnostics.ShouldBeEmpty();

        var assessment = Analyzer(expected).Analyze(document);

        assessment.Findings.Where(f => f.Outcome is Outcome.Violated or Outcome.Unexplained).Select(Place).ShouldBe(Texts(expected.GetProperty("departures")), ignoreOrder: true);
        foreach (var other in expected.TryGetProperty("others", out var others) ? others.EnumerateObject() : default)
        {
            assessment.GetFindings(other.Name.Split(' ')[0]).Where(f => Place(f) == other.Name).Select(f => JsonNamingPolicy.CamelCase.ConvertName(f.Outcome.ToString())).ShouldBe([other.Value.GetString()!], other.Name);
        }
    }

    /// <summary>What cannot be stated yet is named as facts that there are not, so that a case comes off the list of the missing as soon as there is one.</summary>
    [Fact]
    public void Breaches_ComeOutOnTheirOwnGround_OrSayWhatIsMissing()
    {
        foreach (var (name, expected) in Expected().Select(c => (c.Name, c.Value)))
        {
            var departures = Texts(expected.GetProperty("departures"));
            switch (expected.TryGetProperty("decision", out var decision) ? decision.GetString() : null)
            {
                case "breach" when expected.TryGetProperty("ground", out var ground):
                    departures.ShouldContain(d => d.StartsWith(ground.GetString()!, StringComparison.Ordinal), name);
                    break;
                case "breach":
                    var missing = Texts(expected.GetProperty("missing"));
                    missing.ShouldNotBeEmpty(name);
                    missing.ShouldAllBe(fact => FactCatalog.Find(fact) == null, name);
                    break;
                case "noBreach":
                    departures.ShouldBeEmpty(name);
                    break;
            }
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Evidence_NamesItsSource_AndQuotesFewWords(string name)
    {
        var evidence = Load(name).Partnership.Evidence.ShouldNotBeNull().Values.SelectMany(e => e).ToList();
        evidence.ShouldNotBeEmpty();
        evidence.ShouldAllBe(e => e.Url != null && (e.Quote ?? "").Split(' ').Length <= 5);
    }

    private static RelationshipAnalyzer Analyzer(JsonElement expected)
    {
        var profile = expected.TryGetProperty("profile", out var stated) ? stated.GetString()! : "default";
        var day = (expected.TryGetProperty("asOf", out var own) ? own : File.GetProperty("asOf")).GetString()!;
        return RelationshipAnalyzer.Create(new()
        {
            Profile = profile == Earlier.Name ? Earlier : profile == Cuts.Name ? Cuts : Profile.Load(profile).Profile,
            AsOf = DateOnly.Parse(day, CultureInfo.InvariantCulture),
        });
    }

    private static string Place(Finding finding) => finding.ElementId is { } id ? $"{finding.Rule.Id} {id}" : finding.Rule.Id;

    private static List<string> Texts(JsonElement list) => [.. list.EnumerateArray().Select(e => e.GetString()!)];

    private static JsonElement.ObjectEnumerator Expected() => File.GetProperty("cases").EnumerateObject();

    private static PartnershipDocument Load(string name) => PartnershipDocument.Load(Path.Combine(Folder(), name + ".json"));

    private static string Folder() => Repository.PathTo("tests", "RelationshipRules.Tests", "Content", "Cases");

    private static JsonElement Read()
    {
        using var document = JsonDocument.Parse(System.IO.File.ReadAllText(Path.Combine(Folder(), Expectations + ".json")));
        return document.RootElement.Clone();
    }
}

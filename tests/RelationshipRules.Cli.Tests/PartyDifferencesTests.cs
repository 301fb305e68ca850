using RelationshipRules.Cli.Comparisons;
using RelationshipRules.Cli.Tests.Support;
using RelationshipRules.Model;

namespace RelationshipRules.Cli.Tests;

/// <summary>What two parties state differently of one partnership, and what it takes to take the other's answers.</summary>
public sealed class PartyDifferencesTests
{
    public static TheoryData<string, string> Pairs
    {
        get
        {
            List<string> examples = [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "examples"), "*.json").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];
            var pairs = new TheoryData<string, string>();
            for (var i = 0; i < examples.Count; i += 5)
            {
                pairs.Add(examples[i], examples[(i + 1) % examples.Count]);
            }

            return pairs;
        }
    }

    [Fact]
    public void Find_ElementsOfTheSameIdElsewhere_AreComparedFactByFact()
    {
        var differences = Find(
            """{ "agreements": [{ "id": "b" }, { "id": "a", "termMonths": 12, "form": "grant" }] }""",
            """{ "agreements": [{ "id": "a", "termMonths": 24, "form": "grant" }, { "id": "b", "terminationNoticeMonths": { "from": 3 } }] }""");
        differences.Select(Told).ShouldBe(
        [
            "Differs /agreements/1/termMonths: 12 months | 24 months",
            "OnlyTheirs /agreements/0/terminationNoticeMonths:  | at least 3 months",
        ]);
        differences[0].Part.ShouldBe("agreement a");
    }

    [Fact]
    public void Find_ElementsWithoutIds_AreComparedByPlace() =>
        Find("""{ "agreements": [{ "termMonths": 12 }, { "form": "grant" }] }""", """{ "agreements": [{ "termMonths": 24 }] }""").Select(Told).ShouldBe(
        [
            "Differs /agreements/0/termMonths: 12 months | 24 months",
            "OnlyOurs /agreements/1: described by you | ",
        ]);

    [Fact]
    public void Find_ElementsOfOtherIds_AreDifferencesAsAWhole_EachWithAKeyOfItsOwn()
    {
        var differences = Find("""{ "parties": [{ "id": "x" }] }""", """{ "parties": [{ "id": "y" }, { "id": "z", "name": "Lantern Quay" }] }""");
        differences.Select(static d => $"{Told(d)}: {d.Title}").ShouldBe(
        [
            "OnlyTheirs /parties/1:  | described by them: party y",
            "OnlyTheirs /parties/1:  | described by them: party z (Lantern Quay)",
            "OnlyOurs /parties/0: described by you | : party x",
        ]);
        differences.Select(static d => d.Key).ShouldBeUnique();
    }

    [Fact]
    public void Find_ThatTheirsAreAll_CanBeTakenOnceOursAreTheSame()
    {
        const string Theirs = """{ "parties": [{ "id": "x" }, { "id": "y" }], "evidence": { "/parties": { "document": "Register" }, "/parties/1": { "document": "Letter" } } }""";
        var ours = Parse("""{ "parties": { "has": [{ "id": "y" }] }, "evidence": { "/parties/has/0": { "document": "Ours" } } }""");
        var all = Differences(ours, Theirs).Single(static d => d.Title == "parties");
        (Told(all), all.Take.Count).ShouldBe(("OnlyTheirs /parties: among them party y | just party x and party y", 0));

        ours = TakeAll(ours, Parse(Theirs));
        ours.Partnership.Parties!.Select(static p => p.Id).ShouldBe(["y", "x"]);
        ours.ToJson().ShouldNotContain("has");
        ours.Partnership.Evidence!.Select(static e => (e.Key, e.Value.Single().Document)).ShouldBe([("/parties", "Register"), ("/parties/0", "Ours")], ignoreOrder: true);
        Differences(ours, Theirs).ShouldBeEmpty();
    }

    [Fact]
    public void Find_ThatTheirsAreAllWhereWeHaveAnother_IsADifferenceToTalkAbout()
    {
        var differences = Find("""{ "parties": { "has": [{ "id": "x" }] } }""", """{ "parties": [] }""");
        differences.Select(Told).ShouldBe(["Differs /parties: among them party x | none", "OnlyOurs /parties/has/0: described by you | "]);
        differences.ShouldAllBe(static d => d.Take.Count == 0);
    }

    [Fact]
    public void Find_FactsKnownByBoundsAndListsInPart_AreToldInWords_AndTakenAsTheyAre()
    {
        var ours = Parse("""{ "agreements": [{ "id": "a", "termMonths": { "below": 12 }, "eligibleCosts": { "has": ["overheads"] } }] }""");
        var theirs = Parse("""{ "agreements": [{ "id": "a", "termMonths": { "from": 6, "to": 9 }, "eligibleCosts": ["training", "overheads"] }] }""");
        var differences = PartyDifferences.Find(ours, theirs);
        differences.Select(static d => (d.Ours, d.Theirs)).ShouldBe([("less than 12 months", "at least 6 months, at most 9 months"), ("among them overheads", "just training and overheads")], ignoreOrder: true);
        TakeAll(ours, theirs).ToJson().ShouldBe(theirs.ToJson());
    }

    [Fact]
    public void Take_OfAnAnswer_CarriesTheirEvidenceWithWhoGaveIt_InPlaceOfOurs()
    {
        var ours = Parse("""{ "agreements": [{ "id": "b" }, { "id": "a", "termMonths": 12 }], "evidence": { "/agreements/1/termMonths": { "document": "Ours", "by": "Ana" } } }""");
        var theirs = Parse("""{ "agreements": { "has": [{ "id": "a", "termMonths": 24 }] }, "evidence": { "/agreements/has/0/termMonths": { "document": "Theirs", "clause": "2", "by": "Ben", "side": "government" } } }""");
        var difference = PartyDifferences.Find(ours, theirs)[0];
        difference.OurEvidence.Single().By.ShouldBe("Ana");
        difference.TheirEvidence.Single().By.ShouldBe("Ben");

        var taken = Taken(ours, difference).ShouldNotBeNull();
        var (place, entries) = taken.Partnership.Evidence!.Single();
        var evidence = entries.Single();
        (place, evidence.Document, evidence.Clause, evidence.By, evidence.Side).ShouldBe(("/agreements/1/termMonths", "Theirs", "2", "Ben", Side.Government));
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void TakeAll_OfAnyTwo_LeavesWhatIsOursAlone_AndOfNothingMakesItTheirs(string ours, string theirs)
    {
        var other = Example(theirs);

        // Of what they state there is left only that theirs are all, where we describe more.
        PartyDifferences.Find(TakeAll(Example(ours), other), other)
            .Where(static d => d.Kind != PartyDifferenceKind.OnlyOurs && !(d.Take.Count == 0 && (d.Theirs == "none" || d.Theirs!.StartsWith("just ", StringComparison.Ordinal)))).Select(Told).ShouldBeEmpty();

        var all = TakeAll(Parse("{}"), other);
        FactsOf(all).ShouldBe(FactsOf(other));
        foreach (var (place, evidence) in all.Partnership.Evidence ?? new Dictionary<string, IReadOnlyList<Evidence>>(StringComparer.Ordinal))
        {
            evidence.ShouldBe(other.Partnership.Evidence![place]);
        }
    }

    private static string FactsOf(PartnershipDocument document) => PartnershipDocument.FromPartnership(document.Partnership with { Evidence = null, Suppressions = null }).ToJson();

    private static PartnershipDocument TakeAll(PartnershipDocument ours, PartnershipDocument theirs)
    {
        // Who is referred to is taken before who refers to them, as a person does who is told so.
        for (var taken = 0; taken < 1000; taken++)
        {
            if (PartyDifferences.Find(ours, theirs).Where(static d => d.Take.Count > 0).Select(d => Taken(ours, d)).FirstOrDefault(static t => t is not null) is not { } next)
            {
                return ours;
            }

            ours = next;
        }

        throw new InvalidOperationException("What is taken differs still.");
    }

    private static PartnershipDocument? Taken(PartnershipDocument ours, PartyDifference difference) => ours.Edit(difference.Take).Document;

    private static IReadOnlyList<PartyDifference> Find(string ours, string theirs) => PartyDifferences.Find(Parse(ours), Parse(theirs));

    private static IReadOnlyList<PartyDifference> Differences(PartnershipDocument ours, string theirs) => PartyDifferences.Find(ours, Parse(theirs));

    private static string Told(PartyDifference difference) => $"{difference.Kind} {difference.Pointer}: {difference.Ours} | {difference.Theirs}";

    private static PartnershipDocument Parse(string json) => PartnershipDocument.Parse(json);

    private static PartnershipDocument Example(string name) => Parse(File.ReadAllText(Path.Combine(Repository.Root, "examples", name)));
}
